package dev.cartage.hub.web;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;

/** The styles and scripts that pages name, read and compressed once. Their address changes with their content. */
public final class Assets {
    private static final List<String> NAMES = List.of(
            "tabler.min.css",
            "cartage.css",
            "htmx.min.js",
            "theme.js",
            "time.js",
            "live.js",
            "keys.js",
            "desk.js",
            "palette.js",
            "wizard.js",
            "passkey.js",
            "rules.css",
            "rule-code.css",
            "rule/order.js",
            "rule/trial.js",
            "rule/grid.js",
            "icon.svg");

    /** A file for browsers. @param version grows out of its content */
    record Asset(String name, String type, String version, byte[] content, byte[] zipped) {}

    private static final Map<String, Asset> ALL = Stream.concat(NAMES.stream(), Modules.FILES.values().stream())
            .map(Assets::read)
            .collect(Collectors.toMap(Asset::name, Function.identity()));

    private Assets() {}

    /** @throws IllegalArgumentException if there is no such file */
    public static String address(String name) {
        return find(name)
                .map(asset -> "/assets/" + name + "?" + asset.version())
                .orElseThrow(() -> new IllegalArgumentException(name));
    }

    static Optional<Asset> find(String name) {
        return Optional.ofNullable(ALL.get(name));
    }

    private static Asset read(String name) {
        try (var in = Assets.class.getResourceAsStream("/assets/" + name)) {
            if (in == null) {
                throw new IllegalStateException("The asset " + name + " is missing from the build");
            }
            var content = in.readAllBytes();
            return new Asset(name, type(name), version(content), content, zip(content));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String type(String name) {
        return switch (name.substring(name.lastIndexOf('.'))) {
            case ".css" -> "text/css;charset=utf-8";
            case ".js" -> "text/javascript;charset=utf-8";
            case ".svg" -> "image/svg+xml";
            default -> throw new IllegalArgumentException(name);
        };
    }

    private static String version(byte[] content) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(content);
            return HexFormat.of().formatHex(Arrays.copyOf(digest, 6));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static byte[] zip(byte[] content) throws IOException {
        var zipped = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(zipped)) {
            gzip.write(content);
        }
        return zipped.toByteArray();
    }
}
