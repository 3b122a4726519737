package dev.cartage.hub.storage;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.UUID;

/**
 * This process among those that share the database. The name lasts; the epoch grows at every start, so that what an
 * earlier life of this node held is known to be free.
 */
public final class Node implements AutoCloseable {
    private final String name;
    private final long epoch;
    private final FileChannel lock;

    private Node(String name, long epoch, FileChannel lock) {
        this.name = name;
        this.epoch = epoch;
        this.lock = lock;
    }

    /** @throws StartupProblem if another process is this node already */
    public static Node start(CartageHome home, Tx tx, Instant now) {
        var lock = lock(home);
        var name = name(home);
        var epoch = tx.call(jdbc -> jdbc.sql("""
                        insert into node (name, epoch, started_at) values (?, 1, ?)
                        on conflict (name) do update set epoch = node.epoch + 1, started_at = excluded.started_at
                        returning epoch
                        """)
                .params(name, Timestamps.parameter(now))
                .query(Long.class)
                .single());
        return new Node(name, epoch, lock);
    }

    private static FileChannel lock(CartageHome home) {
        try {
            var channel = FileChannel.open(
                    home.folder("node").resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            if (isFree(channel)) {
                return channel;
            }
            channel.close();
            throw new StartupProblem(
                    "Cartage runs already on " + home.folder() + ".",
                    "Stop that one, or give this one a CARTAGE_HOME of its own.");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean isFree(FileChannel channel) throws IOException {
        try {
            return channel.tryLock() != null;
        } catch (OverlappingFileLockException e) {
            return false;
        }
    }

    private static String name(CartageHome home) {
        var file = home.folder("node").resolve("name");
        try {
            PrivateFiles.writeOnce(
                    file, host() + "-" + UUID.randomUUID().toString().substring(0, 8));
            return Files.readString(file).strip();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String host() {
        try {
            return InetAddress.getLocalHost().getHostName();
        } catch (UnknownHostException e) {
            return "node";
        }
    }

    public String name() {
        return name;
    }

    public long epoch() {
        return epoch;
    }

    @Override
    public void close() {
        try {
            lock.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
