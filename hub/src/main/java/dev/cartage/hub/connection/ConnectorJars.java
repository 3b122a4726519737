package dev.cartage.hub.connection;

import dev.cartage.spi.Connector;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.ServiceConfigurationError;
import java.util.ServiceLoader;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Finds connectors: those shipped, then those in the user's jars, each jar with libraries of its own. */
final class ConnectorJars {
    private static final Logger log = LoggerFactory.getLogger(ConnectorJars.class);

    private ConnectorJars() {}

    static List<Connector> find(Path folder) {
        List<Connector> found = new ArrayList<>();
        ServiceLoader.load(Connector.class).forEach(found::add);
        jars(folder).forEach(jar -> found.addAll(load(jar)));
        return found;
    }

    private static List<Path> jars(Path folder) {
        try (var files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".jar"))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A jar that does not load must not keep Cartage from starting. Its loader stays open, as its classes do. */
    private static List<Connector> load(Path jar) {
        try {
            var loader = new URLClassLoader(new URL[] {address(jar)}, Connector.class.getClassLoader());
            var own = ServiceLoader.load(Connector.class, loader).stream()
                    .filter(provider -> provider.type().getClassLoader() == loader)
                    .map(ServiceLoader.Provider::get)
                    .toList();
            log.info("{}: {}", jar, own.stream().map(Connector::title).toList());
            return own;
        } catch (ServiceConfigurationError | LinkageError | RuntimeException broken) {
            log.error(
                    "The connectors in {} cannot be loaded: ask its makers for one built for this Cartage",
                    jar,
                    broken);
            return List.of();
        }
    }

    private static URL address(Path jar) {
        try {
            return jar.toUri().toURL();
        } catch (MalformedURLException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
