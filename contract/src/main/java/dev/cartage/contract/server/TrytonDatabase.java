package dev.cartage.contract.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

/**
 * A Tryton database in which nobody has worked yet. To make one takes Tryton half a minute, so the first one stays in
 * {@code ~/.cache/cartage/tryton} for the next time.
 */
final class TrytonDatabase {
    private static final Path PROGRAM = Path.of("/usr/lib/python3/dist-packages/trytond");
    private static final String PACKAGE = "tryton-modules-stock-package-shipping";
    private static final List<String> MODULES =
            List.of("stock", "stock_lot", "stock_package", "stock_package_shipping");
    private static final Duration PATIENCE = Duration.ofMinutes(4);

    private TrytonDatabase() {}

    /** The file of it, to be copied. One process at a time makes it. */
    static Path empty() {
        for (String module : MODULES) {
            Required.that(
                    Files.isDirectory(PROGRAM.resolve("modules").resolve(module)),
                    "Tryton's module " + module + " is not installed (Debian package " + PACKAGE + ")");
        }
        Path folder = Path.of(System.getProperty("user.home"), ".cache", "cartage", "tryton");
        Path database = folder.resolve(version() + ".sqlite");
        try {
            Files.createDirectories(folder);
            try (var channel = FileChannel.open(
                            folder.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                    var lock = channel.lock()) {
                if (lock.isValid() && !Files.exists(database)) {
                    make(database);
                }
            }
            return database;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Another one for each version of Tryton: the time of its installed files stands for it. */
    private static String version() {
        try {
            return MODULES.getLast() + "-"
                    + Files.getLastModifiedTime(PROGRAM.resolve("__init__.py")).toMillis();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void make(Path database) throws IOException {
        Path admin = Required.program("trytond-admin", "tryton-server");
        try (ServerHome home = ServerHome.inMemory("tryton-first")) {
            Path configuration =
                    home.write("trytond.conf", "[database]\nuri = sqlite://\npath = " + home.at("") + "\n");
            // trytond-admin refuses an SQLite file that is not there.
            Path made = home.write("wms.sqlite", "");
            String password = "TRYTONPASSFILE=" + home.write("password", "admin");
            List<String> command =
                    List.of("env", password, admin.toString(), "-c", configuration.toString(), "-d", "wms");
            run(command, Stream.of("--all", "--email", "admin@example.com"));
            run(
                    command,
                    Stream.concat(
                            Stream.of("-u"), Stream.concat(MODULES.stream(), Stream.of("--activate-dependencies"))));
            Path copy = Files.copy(made, database.resolveSibling("new"), StandardCopyOption.REPLACE_EXISTING);
            Files.move(copy, database, StandardCopyOption.ATOMIC_MOVE);
        }
    }

    private static void run(List<String> command, Stream<String> more) {
        ServerProcess.run(PATIENCE, Stream.concat(command.stream(), more).toArray(String[]::new));
    }
}
