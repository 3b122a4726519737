package dev.cartage.hub.storage;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Which process the server of a data folder belongs to, written beside it. */
final class PostgresOwner {
    private PostgresOwner() {}

    static void record(PostgresInstallation installation) throws IOException {
        PrivateFiles.replace(installation.ownerFile(), nameOf(ProcessHandle.current()));
    }

    /**
     * The server of this data folder if it runs and its owner lives. One whose owner died is on its way out, and is
     * helped along should its wrapper have died too.
     */
    static Optional<Postmaster> livingServer(PostgresInstallation installation) throws IOException {
        var found = Postmaster.of(installation.data());
        if (found.isEmpty()) {
            return Optional.empty();
        }
        if (found.get().ready() && isAlive(installation.ownerFile())) {
            return found;
        }
        stop(found.get().process());
        return Optional.empty();
    }

    private static boolean isAlive(Path ownerFile) throws IOException {
        if (!Files.exists(ownerFile)) {
            return false;
        }
        var owner = Files.readString(ownerFile);
        var process = Long.parseLong(owner.substring(0, owner.indexOf(' ')));
        return ProcessHandle.of(process).filter(ProcessHandle::isAlive).map(PostgresOwner::nameOf).stream()
                .anyMatch(owner::equals);
    }

    /** With the time it started, for process numbers are used again. */
    private static String nameOf(ProcessHandle process) {
        return process.pid() + " "
                + process.info().startInstant().map(Object::toString).orElse("");
    }

    static void stop(ProcessHandle server) throws IOException {
        // SIGINT: cut the connections, write a checkpoint, go. SIGTERM, all Java can send, would wait for the clients.
        new ProcessBuilder("kill", "-INT", Long.toString(server.pid())).start();
        try {
            awaitExit(server.onExit());
        } catch (TimeoutException e) {
            server.destroyForcibly();
        }
    }

    private static void awaitExit(CompletableFuture<ProcessHandle> exit) throws IOException, TimeoutException {
        try {
            exit.get(30, TimeUnit.SECONDS);
        } catch (ExecutionException e) {
            throw new IOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        }
    }
}
