package dev.cartage.hub.web.place;

import dev.cartage.hub.connection.Connection;
import dev.cartage.hub.connection.Connections;
import dev.cartage.hub.connection.Store;
import dev.cartage.hub.connection.StoreLocations;
import dev.cartage.hub.connection.Stores;
import dev.cartage.hub.connection.Warehouse;
import dev.cartage.hub.connection.Warehouses;
import dev.cartage.hub.web.NotFound;
import dev.cartage.hub.web.Pages;
import dev.cartage.model.Problem;
import dev.cartage.spi.RemoteException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.view.RedirectView;

/** {@code /stores/ID/locations}: which warehouse ships, and keeps the stock, of which of the store's locations. */
@Controller
@RequestMapping("/stores/{id:\\d+}/locations")
public class StoreLocationsPage {
    private static final String LOCATION = "location.";

    private final Stores stores;
    private final Connections connections;
    private final Warehouses warehouses;
    private final StoreLocations locations;

    StoreLocationsPage(Stores stores, Connections connections, Warehouses warehouses, StoreLocations locations) {
        this.stores = stores;
        this.connections = connections;
        this.warehouses = warehouses;
        this.locations = locations;
    }

    /** A warehouse that the store is connected to. */
    public record Choice(Connection connection, String warehouse) {}

    /**
     * @param others the warehouse that takes what no connection names; "" if none does
     * @param said what was done just now; "" for nothing
     */
    public record Detail(
            Store store,
            List<StoreLocations.Served> locations,
            List<Choice> choices,
            String others,
            List<Problem> problems,
            String said) {
        public String path() {
            return "/stores/" + store.id() + "/locations";
        }
    }

    @GetMapping
    View show(@PathVariable long id, @RequestParam(defaultValue = "false") boolean saved) {
        return page(require(id), List.of(), saved ? "Saved." : "");
    }

    private Store require(long id) {
        return NotFound.unless(stores.find(id).filter(store -> locations.areKnownTo(store.platform())));
    }

    private View page(Store store, List<Problem> problems, String said) {
        var choices = connections.all().stream()
                .filter(one -> one.storeId() == store.id())
                .map(one -> new Choice(one, warehouse(one)))
                .toList();
        var others = choices.stream()
                .filter(choice -> choice.connection().locations().isEmpty()
                        && choice.connection().enabled())
                .map(Choice::warehouse)
                .findFirst()
                .orElse("");
        return Pages.show(
                "place/locations",
                "Locations of " + store.name(),
                new Detail(store, locations.of(store.id()), choices, others, problems, said));
    }

    private String warehouse(Connection connection) {
        return warehouses.find(connection.warehouseId()).map(Warehouse::name).orElse(connection.name());
    }

    @PostMapping("/ask")
    View ask(@PathVariable long id) {
        var store = require(id);
        try {
            var named = locations.ask(id);
            return page(store, List.of(), named.isEmpty() ? "The store names no location." : "");
        } catch (RemoteException trouble) {
            return page(store, List.of(trouble.problem()), "");
        }
    }

    @PostMapping
    View save(@PathVariable long id, @RequestParam Map<String, String> entered) {
        var store = require(id);
        Map<String, Long> servedBy = new HashMap<>();
        entered.forEach((name, connection) -> Optional.of(connection)
                .filter(one -> name.startsWith(LOCATION) && one.matches("\\d{1,18}"))
                .ifPresent(one -> servedBy.put(name.substring(LOCATION.length()), Long.valueOf(one))));
        locations.serve(store.id(), servedBy);
        return new RedirectView("/stores/" + id + "/locations?saved=true");
    }
}
