package dev.cartage.contract.server;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;

/**
 * A real Vendure 3.5.4 from npm with its data in memory; about 250 MB. The packages stay in {@code
 * ~/.cache/cartage/vendure} for the next time. Its superadmin and that one's password are {@code superadmin}.
 */
public final class VendureServer implements AutoCloseable {
    /** Exact versions: later ones ask for packages that cannot always be had. */
    private static final List<String> PACKAGES = List.of("@vendure/core@3.5.4", "sql.js@1.16.0");

    private static final String HOST = "127.0.0.1";
    private static final int LEAST_NODE = 20;
    private static final Duration READY = Duration.ofMinutes(3);

    private final ServerHome home = new ServerHome("vendure");
    private final int port = FreePorts.some(1).getFirst();
    private final ServerProcess process;

    private VendureServer(Path node, Path packages) {
        home.write("vendure-server.js", script());
        var modules = packages.resolve("node_modules").toString();
        process = ServerProcess.start(
                List.of(node.toString(), home.at("vendure-server.js").toString()),
                Map.of("PORT", Integer.toString(port), "NODE_PATH", modules),
                home.at("log"),
                HOST,
                port);
        awaitReady();
    }

    public static VendureServer start() {
        var node = Required.program("node", "nodejs");
        var npm = Required.program("npm", "npm");
        var version = ServerProcess.output(node.toString(), "--version");
        var major = Integer.parseInt(version.substring(1, version.indexOf('.')));
        Required.that(major >= LEAST_NODE, "Vendure needs Node " + LEAST_NODE + "; here is " + version);
        return new VendureServer(node, packages(npm));
    }

    /** One at a time, for other builds on this machine may want them too. */
    private static Path packages(Path npm) {
        var folder = Path.of(System.getProperty("user.home"), ".cache", "cartage", "vendure");
        var installed = folder.resolve("node_modules/.installed");
        try {
            Files.createDirectories(folder);
            try (var channel = FileChannel.open(
                            folder.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                    var lock = channel.lock()) {
                if (lock.isValid() && !Files.exists(installed)) {
                    install(npm, folder);
                    Files.createFile(installed);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return folder;
    }

    private static void install(Path npm, Path folder) throws IOException {
        Files.writeString(folder.resolve("package.json"), "{\"private\": true}");
        ServerProcess.run(
                Duration.ofMinutes(10),
                npm.toString(),
                "install",
                "--prefix",
                folder.toString(),
                "--save-exact",
                "--no-audit",
                "--no-fund",
                "--loglevel=error",
                PACKAGES.getFirst(),
                PACKAGES.getLast());
    }

    private static String script() {
        try (InputStream script = VendureServer.class.getResourceAsStream("vendure-server.js")) {
            if (script == null) throw new IllegalStateException("vendure-server.js is missing");
            return new String(script.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void awaitReady() {
        var deadline = System.nanoTime() + READY.toNanos();
        while (!home.read("log").contains("READY")) {
            if (System.nanoTime() > deadline) {
                close();
                throw new IllegalStateException("Vendure did not get ready");
            }
            LockSupport.parkNanos(Duration.ofMillis(50).toNanos());
        }
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
