package dev.cartage.sandbox.warehouse;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** The two folders that a warehouse shares with the hub: {@code in} for orders, {@code out} for its own files. */
final class Folders {
    private final Path in;
    private final Path out;
    private final boolean wantsMarker;
    private final List<OutFile> unfinished = new ArrayList<>();

    Folders(Path root, boolean wantsMarker) throws IOException {
        this.in = Files.createDirectories(root.resolve("in"));
        this.out = Files.createDirectories(root.resolve("out"));
        this.wantsMarker = wantsMarker;
    }

    /** A file to be written. */
    record OutFile(String name, byte[] content) {}

    /** The order files that are whole, by name. Temporary names are none of them. */
    List<Path> orderFiles() throws IOException {
        List<Path> files = new ArrayList<>();
        try (DirectoryStream<Path> found = Files.newDirectoryStream(in, "ord_*.csv")) {
            found.forEach(files::add);
        }
        if (wantsMarker) {
            files.removeIf(file -> !Files.exists(marker(file)));
        }
        files.sort(null);
        return files;
    }

    private static Path marker(Path file) {
        return file.resolveSibling(file.getFileName() + ".done");
    }

    void remove(Path file) throws IOException {
        Files.deleteIfExists(file);
        if (wantsMarker) {
            Files.deleteIfExists(marker(file));
        }
    }

    /** Puts the file aside, where nothing looks for it again. */
    void setAside(Path file) throws IOException {
        Files.move(
                file,
                file.resolveSibling(file.getFileName() + ".bad"),
                StandardCopyOption.REPLACE_EXISTING,
                StandardCopyOption.ATOMIC_MOVE);
        remove(file);
    }

    /** Writes under a temporary name, then renames. */
    void write(OutFile file) throws IOException {
        Path temporary = out.resolve(file.name() + ".tmp");
        Files.write(temporary, file.content());
        Files.move(
                temporary,
                out.resolve(file.name()),
                StandardCopyOption.REPLACE_EXISTING,
                StandardCopyOption.ATOMIC_MOVE);
    }

    /** Writes half of it under its final name; {@link #finish} adds the rest. */
    void writeHalf(OutFile file) throws IOException {
        int half = file.content().length / 2;
        Files.write(out.resolve(file.name()), Arrays.copyOf(file.content(), half));
        unfinished.add(new OutFile(file.name(), Arrays.copyOfRange(file.content(), half, file.content().length)));
    }

    void finish() throws IOException {
        for (OutFile rest : unfinished) {
            Path file = out.resolve(rest.name());
            if (Files.exists(file)) {
                Files.write(file, rest.content(), StandardOpenOption.APPEND);
            }
        }
        unfinished.clear();
    }
}
