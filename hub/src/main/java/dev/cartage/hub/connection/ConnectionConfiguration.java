package dev.cartage.hub.connection;

import dev.cartage.hub.account.Doors;
import dev.cartage.hub.lane.Lanes;
import dev.cartage.hub.storage.CartageHome;
import dev.cartage.hub.storage.Ids;
import dev.cartage.hub.storage.Tx;
import dev.cartage.spi.Connector.Kind;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;

/** Wires this package. */
@Configuration(proxyBeanMethods = false)
class ConnectionConfiguration {
    @Bean
    Connectors connectors(CartageHome home) {
        return Connectors.installed(home.connectors());
    }

    @Bean
    Secrets secrets(CartageHome home) {
        return new Secrets(home);
    }

    @Bean
    Directories directories(Tx tx) {
        return new Directories(tx, System::nanoTime);
    }

    @Bean
    Merchants merchants(Tx tx, Ids ids, Clock clock) {
        return new Merchants(tx, ids, clock);
    }

    @Bean
    LaneHealth laneHealth(Tx tx, Lanes lanes, Clock clock) {
        return new LaneHealth(tx, lanes, clock);
    }

    @Bean
    Stores stores(
            Tx tx,
            Ids ids,
            Clock clock,
            Directories all,
            Connectors connectors,
            Secrets secrets,
            Merchants merchants,
            LaneHealth health) {
        return new Stores(new Places(Kind.STORE, tx, ids, clock, all, connectors, secrets, merchants, health), all);
    }

    @Bean
    Warehouses warehouses(
            Tx tx,
            Ids ids,
            Clock clock,
            Directories all,
            Connectors connectors,
            Secrets secrets,
            Merchants merchants,
            LaneHealth health) {
        return new Warehouses(
                new Places(Kind.WAREHOUSE, tx, ids, clock, all, connectors, secrets, merchants, health), all);
    }

    @Bean
    Connections connections(
            Tx tx, Ids ids, Clock clock, Directories all, Stores stores, Warehouses warehouses, Merchants merchants) {
        return new Connections(tx, ids, clock, all, stores, warehouses, merchants);
    }

    @Bean
    Drafts drafts(Tx tx, Ids ids, Clock clock, Connectors connectors, Secrets secrets) {
        return new Drafts(tx, ids, clock, connectors, secrets);
    }

    @Bean
    StoreLocations storeLocations(
            Tx tx, Connections connections, Connectors connectors, Remotes remotes, Drafts drafts) {
        return new StoreLocations(tx, connections, connectors, remotes, drafts);
    }

    @Bean
    DraftMaker draftMaker(
            Tx tx,
            Drafts drafts,
            Merchants merchants,
            Stores stores,
            Warehouses warehouses,
            Connections connections,
            Remotes remotes) {
        return new DraftMaker(tx, drafts, merchants, stores, warehouses, connections, remotes);
    }

    @Bean
    ExchangeSearch exchangeSearch(Tx tx) {
        return new ExchangeSearch(tx);
    }

    @Bean
    Troubles troubles(Tx tx, Clock clock) {
        return new Troubles(tx, clock);
    }

    @Bean
    HubAddress hubAddress(Environment environment) {
        return HubAddress.of(environment.getProperty("CARTAGE_URL", ""));
    }

    @Bean
    Hooks hooks(Tx tx, Clock clock, Doors doors, Secrets secrets, HubAddress hub) {
        return new Hooks(tx, clock, doors, secrets, hub);
    }

    @Bean
    Remotes remotes(
            Stores stores,
            Warehouses warehouses,
            Connectors connectors,
            Applications applications,
            Secrets secrets,
            Tx tx,
            Lines lines,
            Clock clock) {
        return new Remotes(stores, warehouses, connectors, applications, secrets, tx, lines, clock);
    }
}
