package dev.cartage.hub.web.order;

import dev.cartage.hub.account.SignedIn;
import dev.cartage.hub.connection.Connections;
import dev.cartage.hub.connection.Merchants;
import dev.cartage.hub.connection.Stores;
import dev.cartage.hub.connection.Warehouses;
import dev.cartage.hub.order.read.OrderFilter;
import dev.cartage.hub.order.read.OrderFinder;
import dev.cartage.hub.order.read.OrderPage;
import dev.cartage.hub.order.read.OrderView;
import dev.cartage.hub.order.read.OrderViews;
import dev.cartage.hub.web.Pages;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.view.RedirectView;

/** {@code /orders}: all orders, filtered and searched by what the address bar says. */
@Controller
public class OrdersPage {
    private static final int PAGE = 50;

    private final OrderFinder finder;
    private final OrderViews views;
    private final Stores stores;
    private final Merchants merchants;
    private final Warehouses warehouses;
    private final Connections connections;

    OrdersPage(
            OrderFinder finder,
            OrderViews views,
            Stores stores,
            Merchants merchants,
            Warehouses warehouses,
            Connections connections) {
        this.finder = finder;
        this.views = views;
        this.stores = stores;
        this.merchants = merchants;
        this.warehouses = warehouses;
        this.connections = connections;
    }

    /** @param here the list from its beginning, as a view keeps it */
    public record Listing(
            OrderQuery query,
            OrderFilter filter,
            OrderPage page,
            Names names,
            List<OrderView> views,
            String here,
            boolean connected) {}

    @GetMapping("/orders")
    View orders(OrderQuery query, HttpServletRequest request) {
        var listing = new Listing(
                query,
                query.filter(),
                page(query),
                Names.read(stores, merchants, warehouses),
                views.of(person(request)),
                query.at("/orders"),
                !connections.all().isEmpty());
        return Pages.show("order/list", "Orders", listing);
    }

    private static long person(HttpServletRequest request) {
        return Pages.who(request).map(who -> who.person().id()).orElse(0L);
    }

    private OrderPage page(OrderQuery query) {
        var after = query.after();
        var before = query.before();
        if (after != null) {
            return finder.look(query.filter(), after, PAGE);
        }
        return before != null
                ? finder.newerThan(query.filter(), before, PAGE)
                : finder.look(query.filter(), Long.MAX_VALUE, PAGE);
    }

    /** Keeps the list under a name, for oneself or for all. A name that is there gets the new list. */
    @PostMapping("/orders/views")
    View keep(
            @RequestParam String name,
            @RequestParam String address,
            @RequestParam(defaultValue = "false") boolean shared,
            HttpServletRequest request) {
        var list = address.startsWith("/orders") ? address : "/orders";
        if (!name.isBlank()) {
            views.keep(shared ? 0 : person(request), name.strip(), list);
        }
        return new RedirectView(list);
    }

    @PostMapping("/orders/views/remove")
    View remove(@RequestParam long id, HttpServletRequest request) {
        boolean administrator = Pages.who(request)
                .map(SignedIn::person)
                .filter(person -> person.role() == dev.cartage.hub.account.Role.ADMINISTRATOR)
                .isPresent();
        views.remove(id, person(request), administrator);
        return new RedirectView("/orders");
    }
}
