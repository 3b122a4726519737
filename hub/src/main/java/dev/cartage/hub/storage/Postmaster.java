package dev.cartage.hub.storage;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;

/**
 * What a running server says of itself in its data folder's {@code postmaster.pid}: line 1 the process, line 4 the
 * port, line 8 the state (PostgreSQL source, {@code miscadmin.h}).
 */
record Postmaster(ProcessHandle process, int port, boolean ready) {

    /** Empty where no server runs on this data folder; a file left by a dead server counts as none. */
    static Optional<Postmaster> of(Path data) throws IOException {
        try {
            var lines = Files.readAllLines(data.resolve("postmaster.pid"));
            if (lines.size() < 4) {
                return Optional.empty();
            }
            var port = Integer.parseInt(lines.get(3).strip());
            var ready = lines.size() > 7 && lines.get(7).strip().equals("ready");
            return ProcessHandle.of(Long.parseLong(lines.getFirst().strip()))
                    .filter(Postmaster::isServer)
                    .map(process -> new Postmaster(process, port, ready));
        } catch (NoSuchFileException | NumberFormatException e) {
            return Optional.empty();
        }
    }

    /** After a power cut the number may belong to another program by now. */
    private static boolean isServer(ProcessHandle process) {
        return process.isAlive()
                && process.info()
                        .command()
                        .map(path -> path.endsWith("postgres"))
                        .orElse(true);
    }
}
