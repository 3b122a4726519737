package dev.cartage.hub.web.order;

import dev.cartage.hub.connection.Connections;
import dev.cartage.hub.connection.Store;
import dev.cartage.hub.connection.Stores;
import dev.cartage.hub.order.read.OrderFilter;
import dev.cartage.hub.order.read.OrderFinder;
import dev.cartage.hub.order.read.OrderPage;
import dev.cartage.hub.web.Pages;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.View;

/** {@code /orders}: all orders, filtered and searched by what the address bar says. */
@Controller
public class OrdersPage {
    private static final int PAGE = 50;

    private final OrderFinder finder;
    private final Stores stores;
    private final Connections connections;

    OrdersPage(OrderFinder finder, Stores stores, Connections connections) {
        this.finder = finder;
        this.stores = stores;
        this.connections = connections;
    }

    /** @param storeNames by id */
    public record Listing(
            OrderQuery query,
            OrderFilter filter,
            OrderPage page,
            List<Store> stores,
            Map<Long, String> storeNames,
            boolean connected) {
        public String store(long id) {
            return storeNames.getOrDefault(id, "");
        }
    }

    @GetMapping("/orders")
    View orders(OrderQuery query) {
        var all = stores.all();
        var names = all.stream().collect(Collectors.toMap(Store::id, Store::name, (a, _) -> a));
        var connected = !connections.all().isEmpty();
        var listing = new Listing(query, query.filter(), page(query), all, names, connected);
        return Pages.show("order/list", "Orders", listing);
    }

    private OrderPage page(OrderQuery query) {
        var after = query.after();
        var before = query.before();
        if (after != null) {
            return finder.olderThan(query.filter(), after, PAGE);
        }
        return before != null ? finder.newerThan(query.filter(), before, PAGE) : finder.first(query.filter(), PAGE);
    }
}
