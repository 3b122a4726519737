package dev.cartage;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;

/** The files that people write: all of the project but what is built, fetched or copied from vendors. */
final class ProjectTree {
    static final Path ROOT = findRoot();

    private static final Set<String> WRITTEN =
            Set.of("java", "sql", "xml", "yaml", "jte", "g4", "css", "js", "md", "sh", "html", "properties");
    private static final Set<String> PASSED_BY = Set.of("target", ".git", ".idea", "node_modules");

    private ProjectTree() {}

    private static Path findRoot() {
        var start = Path.of(System.getProperty("cartage.root", "")).toAbsolutePath();
        for (var depth = start.getNameCount(); depth > 0; depth--) {
            var folder = Path.of("/").resolve(start.subpath(0, depth));
            if (Files.exists(folder.resolve("cartage"))) {
                return folder;
            }
        }
        throw new IllegalStateException("The project's root was not found above " + start);
    }

    static List<Path> writtenFiles() {
        try (var paths = Files.walk(ROOT)) {
            return paths.filter(Files::isRegularFile)
                    .filter(ProjectTree::isWritten)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean isWritten(Path file) {
        for (var part : ROOT.relativize(file)) {
            if (PASSED_BY.contains(part.toString())) {
                return false;
            }
        }
        var name = file.getFileName().toString();
        return WRITTEN.contains(name.substring(name.lastIndexOf('.') + 1))
                || name.equals("cartage")
                || name.equals("run");
    }

    static List<String> lines(Path file) {
        try {
            return Files.readAllLines(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
