package dev.cartage.hub.web.connection;

import dev.cartage.hub.connection.Connection;
import dev.cartage.hub.connection.Connectors;
import dev.cartage.hub.connection.Merchant;
import dev.cartage.hub.connection.Merchants;
import dev.cartage.hub.connection.Store;
import dev.cartage.hub.connection.Stores;
import dev.cartage.hub.connection.Trouble;
import dev.cartage.hub.connection.Troubles;
import dev.cartage.hub.connection.Warehouse;
import dev.cartage.hub.connection.Warehouses;
import dev.cartage.hub.web.connection.Link.End;
import dev.cartage.spi.Connector;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Connections with what pages tell of them. */
@Component
class Links {
    private final Stores stores;
    private final Warehouses warehouses;
    private final Merchants merchants;
    private final Connectors connectors;
    private final FlowCards cards;
    private final Troubles troubles;

    Links(
            Stores stores,
            Warehouses warehouses,
            Merchants merchants,
            Connectors connectors,
            FlowCards cards,
            Troubles troubles) {
        this.stores = stores;
        this.warehouses = warehouses;
        this.merchants = merchants;
        this.connectors = connectors;
        this.cards = cards;
        this.troubles = troubles;
    }

    List<Link> all() {
        var bad = troubles.all();
        return cards.byConnection().entrySet().stream()
                .map(entry -> link(entry.getKey(), entry.getValue(), bad))
                .toList();
    }

    Link of(Connection connection) {
        return link(connection, cards.of(connection), troubles.all());
    }

    private Link link(Connection connection, List<FlowCard> flows, List<Trouble> bad) {
        var store = stores.require(connection.storeId());
        var warehouse = warehouses.require(connection.warehouseId());
        var ends = Set.of(store.remote(), warehouse.remote());
        return new Link(
                connection,
                merchants.find(connection.merchantId()).map(Merchant::name).orElse(""),
                end(store),
                end(warehouse),
                flows,
                connection.enabled()
                        ? bad.stream()
                                .filter(one -> ends.contains(one.remote()))
                                .toList()
                        : List.of());
    }

    private End end(Store store) {
        return new End(store.id(), store.name(), title(store.platform()), "/stores/" + store.id());
    }

    private End end(Warehouse warehouse) {
        return new End(warehouse.id(), warehouse.name(), title(warehouse.platform()), "/warehouses/" + warehouse.id());
    }

    private String title(String platform) {
        return connectors.find(platform).map(Connector::title).orElse(platform);
    }
}
