package dev.cartage.hub.web;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Scripts that import one another. The import map gives each name its address; it stands in the page, and the content
 * security policy knows it by its hash, so that no other script may stand in a page.
 */
public final class Modules {
    private static final Map<String, String> LIBRARIES = Map.ofEntries(
            Map.entry("@codemirror/autocomplete", "codemirror-autocomplete.js"),
            Map.entry("@codemirror/commands", "codemirror-commands.js"),
            Map.entry("@codemirror/language", "codemirror-language.js"),
            Map.entry("@codemirror/lint", "codemirror-lint.js"),
            Map.entry("@codemirror/state", "codemirror-state.js"),
            Map.entry("@codemirror/view", "codemirror-view.js"),
            Map.entry("@lezer/common", "lezer-common.js"),
            Map.entry("@lezer/highlight", "lezer-highlight.js"),
            Map.entry("@marijn/find-cluster-break", "find-cluster-break.js"),
            Map.entry("crelt", "crelt.js"),
            Map.entry("style-mod", "style-mod.js"),
            Map.entry("w3c-keyname", "w3c-keyname.js"));

    private static final List<String> OURS = Stream.of(
                    "adder",
                    "code",
                    "conditions",
                    "dom",
                    "draft",
                    "forms",
                    "judge",
                    "language",
                    "moving",
                    "page",
                    "server",
                    "steps",
                    "tabs",
                    "values",
                    "visual")
            .map(name -> "rule/" + name + ".js")
            .toList();

    /** File by name. */
    static final Map<String, String> FILES = files();

    private Modules() {}

    private static Map<String, String> files() {
        Map<String, String> files = new TreeMap<>(LIBRARIES);
        OURS.forEach(name -> files.put(name, name));
        return Map.copyOf(files);
    }

    /** Holds what is made of the files once they are read. */
    private static final class Made {
        static final String MAP = new TreeMap<>(FILES)
                .entrySet().stream()
                        .map(entry -> "\"" + entry.getKey() + "\":\"" + Assets.address(entry.getValue()) + "\"")
                        .collect(Collectors.joining(",", "{\"imports\":{", "}}"));
    }

    /** The import map as JSON. */
    public static String map() {
        return Made.MAP;
    }

    /** The import map as a content security policy names it. */
    static String hash() {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(map().getBytes(StandardCharsets.UTF_8));
            return "sha256-" + Base64.getEncoder().encodeToString(digest);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
