package dev.cartage.contract.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * A real Tryton 6.0 from Debian's packages, with stock, lots and packages, its data in SQLite. Its administrator and that
 * one's password are {@code admin}. About four seconds to start, the first time on a machine thirty more; 100 MB.
 */
public final class TrytonServer implements AutoCloseable {
    public static final String DATABASE = "wms";

    private static final String HOST = "127.0.0.1";

    private final ServerHome home = ServerHome.inMemory("tryton");
    private final int port = FreePorts.some(1).getFirst();
    private final ServerProcess process;

    private TrytonServer(Path server, Path database) {
        copy(database, home.at(DATABASE + ".sqlite"));
        Path configuration = home.write("trytond.conf", """
                [database]
                uri = sqlite://
                path = %s
                [web]
                listen = %s:%d
                [session]
                timeout = 360000
                """.formatted(home.at(""), HOST, port));
        process = ServerProcess.start(
                List.of(server.toString(), "-c", configuration.toString(), "-d", DATABASE),
                Map.of(),
                home.at("log"),
                HOST,
                port);
    }

    private static void copy(Path from, Path to) {
        try {
            Files.copy(from, to);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static TrytonServer start() {
        Path server = Required.program("trytond", "tryton-server");
        return new TrytonServer(server, TrytonDatabase.empty());
    }

    public URI address() {
        return URI.create("http://" + HOST + ":" + port);
    }

    @Override
    public void close() {
        process.close();
        home.close();
    }
}
