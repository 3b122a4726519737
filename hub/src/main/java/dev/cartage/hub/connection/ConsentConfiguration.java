package dev.cartage.hub.connection;

import dev.cartage.hub.storage.Ids;
import dev.cartage.hub.storage.Tx;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Wires how merchants let Cartage in. */
@Configuration(proxyBeanMethods = false)
class ConsentConfiguration {
    @Bean
    Applications applications(
            Tx tx, Ids ids, Clock clock, Directories all, Connectors connectors, Secrets secrets, LaneHealth health) {
        return new Applications(tx, ids, clock, all, connectors, secrets, health);
    }

    @Bean
    Tickets tickets(Secrets secrets, Clock clock) {
        return new Tickets(secrets, clock);
    }

    @Bean
    HandOvers handOvers(
            Tx tx, Ids ids, Clock clock, Tickets tickets, Stores stores, Connectors connectors, Remotes remotes) {
        return new HandOvers(tx, ids, clock, tickets, stores, connectors, remotes);
    }

    @Bean
    Consents consents(
            Tx tx,
            Ids ids,
            Clock clock,
            Secrets secrets,
            Tickets tickets,
            Stores stores,
            Drafts drafts,
            Remotes remotes,
            HandOvers handOvers) {
        var attempts = new ConsentAttempts(tx, secrets, clock);
        return new Consents(ids, clock, tickets, attempts, stores, drafts, remotes, handOvers);
    }
}
