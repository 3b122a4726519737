package dev.cartage.transport;

import dev.cartage.spi.FilesAddress;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Keeps logged-in connections for the next use, few per login, and closes those that nobody used for a while. */
final class ConnectionPool implements AutoCloseable {
    private final ConcurrentHashMap<FilesAddress, Lane> lanes = new ConcurrentHashMap<>();
    private final FileLimits limits;
    private final Function<FilesAddress, FileConnection> login;

    ConnectionPool(FileLimits limits, Function<FilesAddress, FileConnection> login) {
        this.limits = limits;
        this.login = login;
    }

    /** Waits for a free connection, at most as long as an answer may take. */
    RootedFiles borrow(FilesAddress address) {
        var lane = lanes.computeIfAbsent(loginOf(address), key -> new Lane(limits.connections()));
        if (!lane.enter(limits.answer())) throw new FileFailures(address).busy();
        try {
            var connection = lane.reusable(address.knownHost().strip()).orElseGet(() -> login.apply(address));
            return new RootedFiles(connection, address.root(), sound -> lane.leave(connection, sound));
        } catch (RuntimeException | Error e) {
            lane.permits.release();
            throw e;
        }
    }

    /** Two roots and two pins of one login share its connections. */
    private static FilesAddress loginOf(FilesAddress address) {
        return new FilesAddress(
                address.protocol(),
                address.host(),
                address.port(),
                address.user(),
                address.secret(),
                address.privateKey(),
                "",
                "");
    }

    void closeIdle() {
        lanes.values().forEach(lane -> lane.take(limits.idle()).forEach(ConnectionPool::closeAside));
        lanes.values().removeIf(lane -> lane.unused(limits));
    }

    /** A goodbye may take a while. */
    private static void closeAside(FileConnection connection) {
        Thread.ofVirtual().name("cartage-files-close").start(connection::close);
    }

    @Override
    public void close() {
        lanes.values().forEach(lane -> lane.take(Duration.ZERO).forEach(FileConnection::close));
    }

    private static final class Lane {
        private final Semaphore permits;
        private final Deque<Idle> idle = new ArrayDeque<>();

        private Lane(int connections) {
            permits = new Semaphore(connections, true);
        }

        private boolean enter(Duration patience) {
            try {
                return permits.tryAcquire(patience.toMillis(), TimeUnit.MILLISECONDS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return false;
            }
        }

        private Optional<FileConnection> reusable(String knownHost) {
            for (var kept = last(); kept != null; kept = last()) {
                var sameServer = knownHost.isEmpty()
                        || knownHost.equals(kept.connection().identity());
                if (sameServer && kept.connection().alive()) return Optional.of(kept.connection());
                closeAside(kept.connection());
            }
            return Optional.empty();
        }

        private synchronized @Nullable Idle last() {
            return idle.pollLast();
        }

        private void leave(FileConnection connection, boolean sound) {
            if (sound) keep(connection);
            else closeAside(connection);
            permits.release();
        }

        private synchronized void keep(FileConnection connection) {
            idle.addLast(new Idle(connection, System.nanoTime()));
        }

        private synchronized List<FileConnection> take(Duration unusedFor) {
            var old = new ArrayList<FileConnection>();
            while (!idle.isEmpty() && System.nanoTime() - idle.getFirst().since() >= unusedFor.toNanos())
                old.add(idle.removeFirst().connection());
            return old;
        }

        private synchronized boolean unused(FileLimits limits) {
            return idle.isEmpty() && permits.availablePermits() == limits.connections() && !permits.hasQueuedThreads();
        }
    }

    private record Idle(FileConnection connection, long since) {}
}
