package dev.cartage.hub.storage;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** Files and folders that only the user who runs Cartage may read. */
final class PrivateFiles {
    private static final SecureRandom RANDOM = new SecureRandom();

    private PrivateFiles() {}

    static Path createFolder(Path folder) throws IOException {
        return Files.createDirectories(folder, permissions("rwx------"));
    }

    /** What the file says; where it is missing, 24 random bytes as URL-safe text are written first. */
    static String secret(Path file) throws IOException {
        return secret(file, PrivateFiles::random);
    }

    /** What the file says; where it is missing, it is written first. */
    static String secret(Path file, Supplier<String> first) throws IOException {
        if (!Files.exists(file)) {
            writeOnce(file, first.get());
        }
        return Files.readString(file).strip();
    }

    private static String random() {
        var bytes = new byte[24];
        RANDOM.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    /** Writes the file whole or not at all. Where it is there already, it stays as it is. */
    static void writeOnce(Path file, String content) throws IOException {
        var temporary =
                Files.createTempFile(file.getParent(), file.getFileName().toString(), ".new");
        try {
            Files.writeString(temporary, content);
            Files.createLink(file, temporary);
        } catch (FileAlreadyExistsException e) {
            // Another start was faster; its content counts.
        } finally {
            Files.deleteIfExists(temporary);
        }
    }

    static void replace(Path file, String content) throws IOException {
        var temporary =
                Files.createTempFile(file.getParent(), file.getFileName().toString(), ".new");
        Files.writeString(temporary, content);
        Files.move(temporary, file, StandardCopyOption.ATOMIC_MOVE);
    }

    static void deleteTree(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        try (Stream<Path> paths = Files.walk(folder)) {
            for (var path : paths.sorted((a, b) -> b.compareTo(a)).toList()) {
                Files.delete(path);
            }
        }
    }

    private static FileAttribute<?> permissions(String text) {
        return PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(text));
    }
}
