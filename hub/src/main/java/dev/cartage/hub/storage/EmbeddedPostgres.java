package dev.cartage.hub.storage;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;

/**
 * A real PostgreSQL, started as a child of this process on a data folder that lasts.
 *
 * <p>It listens on 127.0.0.1 alone, asks for a password, and writes with fsync. When this process ends, in whatever
 * way, the server stops too: its wrapper waits for the end of a pipe that only this process holds. A start on a data
 * folder whose server is alive and owned by a living process becomes its guest; a server without an owner is stopped
 * and started again.
 */
public final class EmbeddedPostgres implements AutoCloseable {
    /** Name of the server's superuser, who owns the schema. */
    static final String OWNER = "cartage";

    private static final Duration PATIENCE = Duration.ofSeconds(90);
    private static final ReentrantLock ONE_START_IN_THIS_PROCESS = new ReentrantLock();

    private final int port;
    private final String password;
    private final Optional<PostgresProcess> own;

    private EmbeddedPostgres(int port, String password, Optional<PostgresProcess> own) {
        this.port = port;
        this.password = password;
        this.own = own;
    }

    /**
     * Starts the server of this home, or joins the one that runs. Several starts at once wait for each other.
     *
     * @throws StartupProblem if the server does not come up within 90 seconds
     */
    public static EmbeddedPostgres start(CartageHome home) {
        var folder = home.folder("postgres");
        ONE_START_IN_THIS_PROCESS.lock();
        try (var file = FileChannel.open(folder.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                var _ = file.lock()) {
            return startLocked(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            ONE_START_IN_THIS_PROCESS.unlock();
        }
    }

    private static EmbeddedPostgres startLocked(Path folder) throws IOException {
        var user = PostgresUser.choose();
        user.own(folder);
        var installation = new PostgresInstallation(PostgresBinaries.unpack(folder), folder, user);
        installation.createData();
        var password = PrivateFiles.secret(installation.passwordFile());
        var running = PostgresOwner.livingServer(installation);
        if (running.isPresent()) {
            return new EmbeddedPostgres(running.get().port(), password, Optional.empty());
        }
        var port = freePort(folder.resolve("port"));
        return new EmbeddedPostgres(port, password, Optional.of(PostgresProcess.start(installation, port, PATIENCE)));
    }

    /** The port of the last start if it is still free, so that a guest's address outlives a restart. */
    private static int freePort(Path remembered) throws IOException {
        for (var port :
                Files.exists(remembered) ? List.of(Integer.parseInt(Files.readString(remembered)), 0) : List.of(0)) {
            try (var socket = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
                PrivateFiles.replace(remembered, Integer.toString(socket.getLocalPort()));
                return socket.getLocalPort();
            } catch (IOException taken) {
                if (port == 0) {
                    throw taken;
                }
            }
        }
        throw new IOException("No free port on the loopback address");
    }

    /** Address of the server's first database. */
    public DatabaseAddress address() {
        return address("postgres");
    }

    /** Address of the database of this name on the server. */
    public DatabaseAddress address(String database) {
        return new DatabaseAddress("jdbc:postgresql://127.0.0.1:" + port + "/" + database, OWNER, password);
    }

    /** Stops the server, if this process started it: connections are cut, what was committed is safe. */
    @Override
    public void close() {
        own.ifPresent(PostgresProcess::stop);
    }
}
