package dev.cartage.hub.storage;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Locale;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.tukaani.xz.XZInputStream;

/** Unpacks the PostgreSQL programs that come with Cartage. */
final class PostgresBinaries {
    /** Major version: data folders of another major version cannot be opened by these programs. */
    static final String MAJOR = "18";

    private static final String VERSION = "18.6";

    private PostgresBinaries() {}

    /**
     * The folder that holds {@code bin/postgres}. Several starts may unpack at once: each into a folder of its own, and
     * the first that is complete wins.
     */
    static Path unpack(Path parent) throws IOException {
        var unpacked = parent.resolve("postgresql-" + VERSION + "-" + processor());
        if (Files.isDirectory(unpacked)) {
            return unpacked;
        }
        var partial = Files.createTempDirectory(parent, "unpacking-");
        try (var archive = archive()) {
            unpack(archive, partial);
            Files.setPosixFilePermissions(partial, PosixFilePermissions.fromString("rwxr-xr-x"));
            Files.move(partial, unpacked, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            if (!Files.isDirectory(unpacked)) {
                throw e;
            }
        } finally {
            PrivateFiles.deleteTree(partial);
        }
        return unpacked;
    }

    private static InputStream archive() {
        var name = "postgres-" + system() + "-" + processor() + ".txz";
        var stream = PostgresBinaries.class.getClassLoader().getResourceAsStream(name);
        if (stream == null) {
            throw new StartupProblem(
                    "Cartage brings no PostgreSQL for this machine (" + system() + ", " + processor() + ").",
                    "Set CARTAGE_DATABASE_URL to a PostgreSQL 18 server of your own.");
        }
        return stream;
    }

    private static String system() {
        var name = System.getProperty("os.name", "").toLowerCase(Locale.ROOT);
        return name.startsWith("mac") ? "darwin" : name.startsWith("windows") ? "windows" : "linux";
    }

    private static String processor() {
        return switch (System.getProperty("os.arch", "")) {
            case "aarch64", "arm64" -> "arm_64";
            case "amd64", "x86_64" -> "x86_64";
            case String other -> other;
        };
    }

    private static void unpack(InputStream compressed, Path folder) throws IOException {
        var archive = new TarArchiveInputStream(new XZInputStream(compressed));
        for (var entry = archive.getNextEntry(); entry != null; entry = archive.getNextEntry()) {
            unpack(archive, entry, folder);
        }
    }

    private static void unpack(TarArchiveInputStream archive, TarArchiveEntry entry, Path folder) throws IOException {
        var target = folder.resolve(entry.getName()).normalize();
        if (!target.startsWith(folder)) {
            throw new IOException("The archive holds a path outside itself: " + entry.getName());
        }
        if (entry.isDirectory()) {
            Files.createDirectories(target);
            return;
        }
        Files.createDirectories(target.getParent());
        if (entry.isSymbolicLink()) {
            Files.createSymbolicLink(target, Path.of(entry.getLinkName()));
        } else {
            Files.copy(archive, target);
            target.toFile().setExecutable((entry.getMode() & 0100) != 0, false);
        }
    }
}
