package dev.cartage.hub.connection;

import dev.cartage.model.Problem;
import dev.cartage.spi.Connector;
import dev.cartage.spi.RemoteException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The connectors that this installation has, by platform. */
public final class Connectors {
    private static final Logger log = LoggerFactory.getLogger(Connectors.class);

    private final Map<String, Connector> byPlatform;
    private final Map<String, String> families = new HashMap<>();

    /** Of two for one platform the first counts. */
    public Connectors(List<Connector> connectors) {
        Map<String, Connector> found = new TreeMap<>();
        connectors.forEach(one -> one.choices()
                .forEach(choice -> families.putIfAbsent(
                        choice.platform(), one.choices().getFirst().platform())));
        connectors.stream().flatMap(one -> one.choices().stream()).forEach(connector -> {
            var first = found.putIfAbsent(connector.platform(), connector);
            if (first != null) {
                log.warn("{} is left out: {} serves {}", connector.getClass(), first.getClass(), first.platform());
            }
        });
        this.byPlatform = Collections.unmodifiableMap(found);
    }

    /** Those shipped, and those in the jars of the folder. */
    public static Connectors installed(Path folder) {
        return new Connectors(ConnectorJars.find(folder));
    }

    public Collection<Connector> all() {
        return byPlatform.values();
    }

    public Optional<Connector> find(String platform) {
        return Optional.ofNullable(byPlatform.get(platform));
    }

    /** The first choice of the platform's connector, which stands for all where they are the same. */
    String family(String platform) {
        return families.getOrDefault(platform, platform);
    }

    /** Those that ask merchants for their consent, one for all choices of a connector. */
    public List<Connector> thatAskForConsent() {
        return byPlatform.values().stream()
                .filter(one -> one.registration().isPresent())
                .filter(one -> family(one.platform()).equals(one.platform()))
                .toList();
    }

    /** @throws RemoteException.NotSupported if there is none */
    public Connector require(String platform) {
        return find(platform)
                .orElseThrow(() -> new RemoteException.NotSupported(new Problem(
                        "no-connector",
                        "This Cartage has no connector for “" + platform + "”.",
                        "Put the connector's jar into the folder connectors of CARTAGE_HOME and restart.")));
    }
}
