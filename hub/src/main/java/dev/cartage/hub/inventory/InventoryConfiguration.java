package dev.cartage.hub.inventory;

import dev.cartage.hub.connection.Connections;
import dev.cartage.hub.dispatch.Dispatches;
import dev.cartage.hub.rule.RuleLog;
import dev.cartage.hub.rule.RuleSets;
import dev.cartage.hub.storage.Ids;
import dev.cartage.hub.storage.Tx;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Wires this package. */
@Configuration(proxyBeanMethods = false)
class InventoryConfiguration {
    @Bean
    Listings listings(Tx tx, Ids ids, Dispatches dispatches, Connections connections, Clock clock) {
        Listings listings = new Listings(ids, dispatches, connections);
        connections.onRelocation(store -> tx.run(jdbc -> listings.relocate(jdbc, store, clock.instant())));
        return listings;
    }

    @Bean
    StockBook stockBook(Tx tx, Ids ids, Connections connections, Listings listings) {
        return new StockBook(tx, ids, connections, listings);
    }

    @Bean
    Levels levels(Tx tx, RuleSets sets, RuleLog log, Connections connections, Clock clock) {
        return new Levels(tx, new Pushes(sets, log, connections, clock));
    }
}
