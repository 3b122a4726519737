package dev.cartage.hub.web.find;

import dev.cartage.hub.connection.Connections;
import dev.cartage.hub.order.read.OrderFilter;
import dev.cartage.hub.order.read.OrderFinder;
import dev.cartage.hub.order.read.OrderRow;
import dev.cartage.hub.rule.Rules;
import dev.cartage.hub.web.Pages;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/** {@code /find}: what the command palette shows for what was typed. */
@Controller
public class FindPage {
    private static final int ORDERS = 8;
    private static final List<Place> PAGES = List.of(
            new Place("Dashboard", "/", "Page"),
            new Place("Orders", "/orders", "Page"),
            new Place("New order", "/orders/new", "Page"),
            new Place("Orders with problems", "/orders?status=error", "Page"),
            new Place("Error desk", "/errors", "Page"),
            new Place("Shipments", "/shipments", "Page"),
            new Place("Shipments with problems", "/shipments?status=error", "Page"),
            new Place("Rules", "/rules", "Page"),
            new Place("New rule", "/rules/new", "Page"),
            new Place("Lookup tables", "/tables", "Page"),
            new Place("Connections", "/connections", "Page"),
            new Place("Add a connection", "/connections/new", "Page"),
            new Place("Alerts", "/alerts", "Page"),
            new Place("Alert channels", "/alerts/channels", "Page"),
            new Place("Alert policies", "/alerts/policies", "Page"),
            new Place("Name and password", "/you", "Page"));

    private final OrderFinder finder;
    private final Connections connections;
    private final Rules rules;

    FindPage(OrderFinder finder, Connections connections, Rules rules) {
        this.finder = finder;
        this.connections = connections;
        this.rules = rules;
    }

    /** Somewhere to go. */
    public record Place(String title, String address, String kind) {
        boolean fits(String text) {
            return title.toLowerCase(Locale.ROOT).contains(text);
        }
    }

    /** What fits. */
    public record Found(List<Place> places, List<OrderRow> orders) {}

    @GetMapping("/find")
    View find(@RequestParam(defaultValue = "") String q) {
        var text = q.strip().toLowerCase(Locale.ROOT);
        var places = new java.util.ArrayList<>(
                PAGES.stream().filter(page -> page.fits(text)).toList());
        var connected =
                connections.all().stream().map(one -> new Place(one.name(), "/connections/" + one.id(), "Connection"));
        var ruled = rules.all().stream().map(one -> new Place(one.name(), "/rules/" + one.id(), "Rule"));
        Stream.concat(connected, ruled)
                .filter(place -> place.fits(text))
                .limit(ORDERS)
                .forEach(places::add);
        return Pages.show("find/found", "Found", new Found(places, orders(q)));
    }

    private List<OrderRow> orders(String text) {
        var filter = OrderFilter.of(text);
        return filter.isAll()
                ? List.of()
                : finder.look(filter, Long.MAX_VALUE, ORDERS).rows();
    }
}
