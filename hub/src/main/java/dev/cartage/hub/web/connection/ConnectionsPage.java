package dev.cartage.hub.web.connection;

import dev.cartage.hub.connection.Connection;
import dev.cartage.hub.connection.Connections;
import dev.cartage.hub.connection.Connectors;
import dev.cartage.hub.connection.Merchant;
import dev.cartage.hub.connection.Merchants;
import dev.cartage.hub.connection.Store;
import dev.cartage.hub.connection.Stores;
import dev.cartage.hub.connection.Warehouse;
import dev.cartage.hub.connection.Warehouses;
import dev.cartage.hub.web.NotFound;
import dev.cartage.hub.web.Pages;
import dev.cartage.spi.Connector;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.view.RedirectView;

/** {@code /connections}: all of them, and each with its flows. */
@Controller
public class ConnectionsPage {
    private final Connections connections;
    private final Stores stores;
    private final Warehouses warehouses;
    private final Merchants merchants;
    private final Connectors connectors;
    private final FlowCards cards;

    ConnectionsPage(
            Connections connections,
            Stores stores,
            Warehouses warehouses,
            Merchants merchants,
            Connectors connectors,
            FlowCards cards) {
        this.connections = connections;
        this.stores = stores;
        this.warehouses = warehouses;
        this.merchants = merchants;
        this.connectors = connectors;
        this.cards = cards;
    }

    /** One end of a connection. */
    public record End(long id, String name, String platform) {}

    /** A connection with the names of what it connects. */
    public record Link(Connection connection, String merchant, End store, End warehouse, List<FlowCard> flows) {
        public boolean failing() {
            return flows.stream().anyMatch(FlowCard::failed);
        }
    }

    @GetMapping("/connections")
    View list() {
        var links = cards.byConnection().entrySet().stream()
                .map(entry -> link(entry.getKey(), entry.getValue()))
                .toList();
        return Pages.show("connection/list", "Connections", links);
    }

    @GetMapping("/connections/{id:\\d+}")
    View one(@PathVariable long id) {
        var connection = NotFound.unless(connections.find(id));
        return Pages.show("connection/one", connection.name(), link(connection, cards.of(connection)));
    }

    private Link link(Connection connection, List<FlowCard> flows) {
        return new Link(
                connection,
                merchants.find(connection.merchantId()).map(Merchant::name).orElse(""),
                stores.find(connection.storeId()).map(this::end).orElseThrow(),
                warehouses.find(connection.warehouseId()).map(this::end).orElseThrow(),
                flows);
    }

    private End end(Store store) {
        return new End(store.id(), store.name(), title(store.platform()));
    }

    private End end(Warehouse warehouse) {
        return new End(warehouse.id(), warehouse.name(), title(warehouse.platform()));
    }

    private String title(String platform) {
        return connectors.find(platform).map(Connector::title).orElse(platform);
    }

    @PostMapping("/connections/{id:\\d+}/enable")
    View enable(@PathVariable long id) {
        NotFound.unless(connections.find(id));
        connections.enable(id);
        return new RedirectView("/connections/" + id);
    }

    @PostMapping("/connections/{id:\\d+}/disable")
    View disable(@PathVariable long id) {
        NotFound.unless(connections.find(id));
        connections.disable(id);
        return new RedirectView("/connections/" + id);
    }
}
