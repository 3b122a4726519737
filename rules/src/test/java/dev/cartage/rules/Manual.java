package dev.cartage.rules;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** The rules in docs/rules.md. */
record Manual(List<String> rules) {
    private static final Pattern RULE = Pattern.compile("(?ms)^```\\n(rule .*?)^```$");

    static Manual read() {
        Path file = Snippets.root().resolve("docs").resolve("rules.md");
        try {
            String text = Files.readString(file);
            return new Manual(RULE.matcher(text).results().map(Manual::rule).toList());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static String rule(MatchResult block) {
        return block.group(1);
    }

    String rule(String name) {
        return rules.stream()
                .filter(rule -> rule.startsWith("rule \"" + name + "\""))
                .findFirst()
                .orElseThrow(() -> new AssertionError("No rule " + name));
    }
}
