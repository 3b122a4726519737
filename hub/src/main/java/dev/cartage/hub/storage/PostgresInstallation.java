package dev.cartage.hub.storage;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * The server's programs and its folder.
 *
 * @param programs holds {@code bin/postgres}
 * @param folder holds data, log, password and port
 */
record PostgresInstallation(Path programs, Path folder, PostgresUser user) {

    Path data() {
        return folder.resolve("data-" + PostgresBinaries.MAJOR);
    }

    Path log() {
        return folder.resolve("log");
    }

    Path passwordFile() {
        return folder.resolve("password");
    }

    Path ownerFile() {
        return folder.resolve("owner");
    }

    /** Makes an empty database in a folder aside, so that a start cut short leaves nothing half made. */
    void createData() throws IOException {
        if (Files.exists(data())) {
            return;
        }
        var partial = folder.resolve("data-new");
        PrivateFiles.deleteTree(partial);
        var password = folder.resolve("password-new");
        Files.writeString(password, PrivateFiles.secret(passwordFile()));
        try {
            run(user.command(List.of(
                    programs.resolve("bin/initdb").toString(),
                    "--pgdata=" + partial,
                    "--username=" + EmbeddedPostgres.OWNER,
                    "--auth=scram-sha-256",
                    "--pwfile=" + password,
                    "--encoding=UTF8",
                    "--locale-provider=builtin",
                    "--builtin-locale=C.UTF-8",
                    "--locale=C")));
            Files.move(partial, data(), StandardCopyOption.ATOMIC_MOVE);
        } finally {
            Files.delete(password);
        }
    }

    List<String> server(int port) {
        return user.command(List.of(
                programs.resolve("bin/postgres").toString(),
                "-D",
                data().toString(),
                "--port=" + port,
                "--listen_addresses=127.0.0.1",
                "--unix_socket_directories=",
                "--fsync=on",
                "--synchronous_commit=on",
                "--max_connections=300",
                "--shared_buffers=" + sharedBuffers() + "MB",
                "--max_wal_size=4GB",
                "--checkpoint_timeout=15min",
                // A young database grows tenfold in a minute; plans that were made for empty tables must not last.
                "--autovacuum_naptime=5s",
                // By halves: each look at a table costs what thousands of orders cost, and plans change with its size
                // alone.
                "--autovacuum_analyze_scale_factor=0.5",
                "--jit=off",
                "--min_wal_size=1GB",
                "--timezone=UTC",
                "--log_timezone=UTC",
                "--shared_preload_libraries=pg_stat_statements"));
    }

    /** Megabytes: a sixteenth of the machine's memory, for the hub and the system want theirs. */
    private static long sharedBuffers() {
        var system = (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
        return Math.clamp(system.getTotalMemorySize() / 16 / 1_048_576, 128L, 1_024L);
    }

    private void run(List<String> command) throws IOException {
        var process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(log().toFile())
                .start();
        try {
            if (!process.waitFor(2, TimeUnit.MINUTES) || process.exitValue() != 0) {
                throw new StartupProblem(
                        "Cartage could not create its database in " + folder + ".", "PostgreSQL says: " + lastWords());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        } finally {
            process.destroyForcibly();
        }
    }

    /** End of the server's log, at most 2,000 characters. */
    String lastWords() throws IOException {
        var log = Files.readString(log());
        return log.substring(Math.max(0, log.length() - 2000)).strip();
    }
}
