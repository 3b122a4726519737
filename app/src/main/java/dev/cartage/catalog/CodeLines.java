package dev.cartage.catalog;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalInt;
import java.util.regex.Pattern;

/** Counts the Java lines of a package that are code: not blank, no comment, no import and no package line. */
public final class CodeLines {
    private static final Pattern OTHER = Pattern.compile("\\s*|\\s*(//|/?\\*).*|(package|import) .*");

    private final Path sources;

    /** @param root of the project's sources; anything else if there are none */
    public CodeLines(Path root) {
        this.sources = root.resolve("connectors/src/main/java/dev/cartage/connectors");
    }

    /** Of the package the connector lies in; empty where its sources are not at hand. */
    OptionalInt of(Class<?> connector) {
        String name = connector.getPackageName();
        return name.startsWith("dev.cartage.connectors.")
                ? in(name.substring(name.lastIndexOf('.') + 1))
                : OptionalInt.empty();
    }

    /** What several connectors share. */
    OptionalInt ofSupport() {
        return in("support");
    }

    private OptionalInt in(String folder) {
        if (!Files.isDirectory(sources.resolve(folder))) {
            return OptionalInt.empty();
        }
        try (var files = Files.walk(sources.resolve(folder))) {
            return OptionalInt.of(files.filter(file -> file.toString().endsWith(".java"))
                    .map(CodeLines::read)
                    .mapToInt(CodeLines::count)
                    .sum());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static int count(List<String> lines) {
        return (int)
                lines.stream().filter(line -> !OTHER.matcher(line).matches()).count();
    }

    private static List<String> read(Path file) {
        try {
            return Files.readAllLines(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
