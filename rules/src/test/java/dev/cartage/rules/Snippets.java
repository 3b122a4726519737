package dev.cartage.rules;

import static org.junit.jupiter.api.Assumptions.abort;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The examples in the description of the language that lies beside the project. */
final class Snippets {
    private static final Pattern BLOCK = Pattern.compile("(?ms)^```\\n(.*?)^```$");
    private static final Pattern INLINE = Pattern.compile("`([^`\\n]+)`");

    private final String text;

    private Snippets(String text) {
        this.text = text;
    }

    static Snippets read() {
        return read("rule-language.md");
    }

    /** Of the description of the product, where the API's objects stand. */
    static Snippets ofProduct() {
        return read("product.md");
    }

    private static Snippets read(String name) {
        Path file = root().resolveSibling("shared").resolve("reference").resolve(name);
        if (!Files.exists(file)) {
            String missing = "The description is not there: " + file;
            if ("true".equals(System.getenv("CARTAGE_REQUIRE_ALL"))) {
                throw new AssertionError(missing);
            }
            abort(missing);
        }
        try {
            return new Snippets(Files.readString(file));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    static Path root() {
        String given = System.getProperty("cartage.root", "");
        Path here = Path.of(given.isEmpty() ? System.getProperty("user.dir") : given)
                .toAbsolutePath();
        return Stream.iterate(here, Objects::nonNull, Path::getParent)
                .filter(folder -> Files.exists(folder.resolve("rules")) && Files.exists(folder.resolve("model")))
                .findFirst()
                .orElse(here);
    }

    /** A section by its number, without its heading. */
    String section(int number) {
        Matcher section = Pattern.compile("(?ms)^## " + number + "\\. [^\\n]*\\n(.*?)(?=^## |\\z)")
                .matcher(text);
        if (!section.find()) {
            throw new AssertionError("No section " + number);
        }
        return section.group(1);
    }

    /** The names in the lists between two headings. */
    List<String> names(String from, String to) {
        String part = text.substring(text.indexOf(from) + from.length(), text.indexOf(to));
        return all(INLINE, part).stream()
                .filter(list -> list.contains(", "))
                .flatMap(list -> Stream.of(list.split(", ")))
                .filter(name -> name.matches("[a-z_]+"))
                .distinct()
                .toList();
    }

    /** The fenced blocks of a section. */
    List<String> blocks(int section) {
        return all(BLOCK, section(section));
    }

    /** What stands between backticks in a section, outside its blocks. */
    List<String> inline(int section) {
        return all(INLINE, BLOCK.matcher(section(section)).replaceAll(""));
    }

    /** Whether it is a whole statement or expression, and not a word of the language or a pattern of one. */
    static boolean isCode(String snippet) {
        boolean isSketch = snippet.matches(".*(\\.\\.\\.|any/all|accept/reject|EXPR|set x to|for N minutes).*")
                || snippet.startsWith("…")
                || snippet.endsWith(".*")
                || snippet.matches("(rule|set|when|for|accumulate|else when|fail|add) ?….*")
                || snippet.matches("default (accept|reject)");
        boolean isStatement = snippet.matches(
                "(rule|set|when|for|default|accept|reject|archive|bundle|route|fail|print|hold|split) [\\w$\"].*");
        boolean isValue =
                snippet.matches("\"Order \" & .*|\"\" is blank|not \\(.*|length of .*|(first|last) \\d.*|lookup .*")
                        || snippet.matches(
                                "(order|order_line|shipment)(\\.\\w+|\\[[^]]+\\])+\\??( .*)?|total .*|@\\w.*|add \\d.*");
        boolean isLiteral = snippet.matches("\"[^\"]*\"|\\d+(\\.\\d+)?[smhDWMY]?|true|false|blank|/\\^\\w+/|# .*");
        return !isSketch && (isStatement || isValue || isLiteral) && !snippet.endsWith("…");
    }

    /** The one example that contains the words. */
    String containing(int section, String words) {
        return Stream.concat(blocks(section).stream(), inline(section).stream())
                .filter(snippet -> snippet.contains(words))
                .findFirst()
                .orElseThrow(() -> new AssertionError("No example with " + words));
    }

    private static List<String> all(Pattern pattern, String text) {
        List<String> found = new ArrayList<>();
        Matcher matcher = pattern.matcher(text);
        while (matcher.find()) {
            found.add(matcher.group(1));
        }
        return found;
    }
}
