package dev.cartage.contract.server;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/**
 * A real Tryton 6.0 from Debian's packages, with stock, lots and packages, its data in SQLite. Its administrator and that
 * one's password are {@code admin}. About twenty seconds to start, 100 MB.
 */
public final class TrytonServer implements AutoCloseable {
    public static final String DATABASE = "wms";

    private static final Path MODULES = Path.of("/usr/lib/python3/dist-packages/trytond/modules");
    private static final String PACKAGE = "tryton-modules-stock-package-shipping";
    private static final List<String> WANTED = List.of("stock", "stock_lot", "stock_package", "stock_package_shipping");
    private static final Duration FIRST = Duration.ofMinutes(4);
    private static final String HOST = "127.0.0.1";

    private final ServerHome home = new ServerHome("tryton");
    private final int port = FreePorts.some(1).getFirst();
    private final ServerProcess process;

    private TrytonServer(Path server, Path admin) {
        String configuration = home.write("trytond.conf", """
                [database]
                uri = sqlite://
                path = %s
                [web]
                listen = %s:%d
                [session]
                timeout = 360000
                """.formatted(home.at(""), HOST, port))
                .toString();
        // trytond-admin refuses an SQLite file that is not there.
        home.write(DATABASE + ".sqlite", "");
        String password = "TRYTONPASSFILE=" + home.write("password", "admin");
        String program = admin.toString();
        ServerProcess.run(
                FIRST,
                "env",
                password,
                program,
                "-c",
                configuration,
                "-d",
                DATABASE,
                "--all",
                "--email",
                "admin@example.com");
        ServerProcess.run(
                FIRST,
                "env",
                program,
                "-c",
                configuration,
                "-d",
                DATABASE,
                "-u",
                WANTED.get(0),
                WANTED.get(1),
                WANTED.get(2),
                WANTED.get(3),
                "--activate-dependencies");
        process = ServerProcess.start(
                List.of(server.toString(), "-c", configuration, "-d", DATABASE), Map.of(), home.at("log"), HOST, port);
    }

    public static TrytonServer start() {
        Path server = Required.program("trytond", "tryton-server");
        Path admin = Required.program("trytond-admin", "tryton-server");
        for (String module : WANTED) {
            Required.that(
                    Files.isDirectory(MODULES.resolve(module)),
                    "Tryton's module " + module + " is not installed (Debian package " + PACKAGE + ")");
        }
        return new TrytonServer(server, admin);
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
