package dev.cartage.contract.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Comparator;

/** A server's own temporary folder: configuration, keys, log, and the {@code files} that it serves. */
final class ServerHome implements AutoCloseable {
    /** The user {@code nobody}, for servers that root starts. */
    static final int NOBODY = 65534;

    /** Linux keeps this in memory. */
    private static final Path MEMORY = Path.of("/dev/shm");

    private static final long ENOUGH_MEMORY = 200_000_000;

    private final Path top;

    ServerHome(String name) {
        this(name, Path.of(System.getProperty("java.io.tmpdir")));
    }

    /** In memory where there is room, for servers that make the disk certain of every little step. */
    static ServerHome inMemory(String name) {
        return hasMemory() ? new ServerHome(name, MEMORY) : new ServerHome(name);
    }

    private static boolean hasMemory() {
        try {
            return Files.isWritable(MEMORY) && Files.getFileStore(MEMORY).getUsableSpace() > ENOUGH_MEMORY;
        } catch (IOException none) {
            return false;
        }
    }

    private ServerHome(String name, Path parent) {
        try {
            top = Files.createTempDirectory(parent, "cartage-" + name);
            Files.setPosixFilePermissions(top, PosixFilePermissions.fromString("rwxr-xr-x"));
            Files.createDirectory(folder());
            if (Required.root()) ServerProcess.run("chown", NOBODY + ":" + NOBODY, folder().toString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Path folder() {
        return top.resolve("files");
    }

    Path at(String name) {
        return top.resolve(name);
    }

    Path write(String name, String content) {
        try {
            var file = Files.writeString(at(name), content);
            Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
            return file;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String read(String name) {
        try {
            return Files.readString(at(name));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        try (var all = Files.walk(top)) {
            all.sorted(Comparator.reverseOrder()).forEach(ServerHome::remove);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void remove(Path path) {
        try {
            Files.deleteIfExists(path);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
