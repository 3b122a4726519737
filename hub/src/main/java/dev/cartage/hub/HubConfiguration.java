package dev.cartage.hub;

import dev.cartage.hub.storage.CartageHome;
import dev.cartage.hub.storage.Database;
import dev.cartage.hub.storage.Ids;
import dev.cartage.hub.storage.Leases;
import dev.cartage.hub.storage.Node;
import dev.cartage.hub.storage.Tx;
import java.time.Clock;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;

/** Wires the hub: the ground here, everything else in the package of its capability. */
@Configuration(proxyBeanMethods = false)
@ComponentScan
public class HubConfiguration {
    private static final Set<String> SETTINGS =
            Set.of("CARTAGE_HOME", "CARTAGE_DATABASE_URL", "CARTAGE_DATABASE_USER", "CARTAGE_DATABASE_PASSWORD");

    @Bean
    Clock clock() {
        return Clock.systemUTC();
    }

    @Bean
    CartageHome home(Environment environment) {
        return CartageHome.from(settings(environment));
    }

    @Bean
    Database database(CartageHome home, Environment environment) {
        return Database.open(home, settings(environment));
    }

    @Bean
    Tx tx(Database database) {
        return database.tx();
    }

    @Bean
    Ids ids(Tx tx) {
        return new Ids(tx);
    }

    @Bean
    Node node(CartageHome home, Tx tx, Clock clock) {
        return Node.start(home, tx, clock.instant());
    }

    @Bean
    Leases leases(Tx tx, Node node, Clock clock) {
        return new Leases(tx, node, clock, System::nanoTime);
    }

    private static Map<String, String> settings(Environment environment) {
        return SETTINGS.stream()
                .filter(environment::containsProperty)
                .collect(Collectors.toMap(Function.identity(), environment::getRequiredProperty));
    }
}
