package dev.cartage.hub.web.order;

import dev.cartage.hub.connection.Connection;
import dev.cartage.hub.connection.Connections;
import dev.cartage.hub.connection.Store;
import dev.cartage.hub.connection.Stores;
import dev.cartage.hub.connection.Warehouse;
import dev.cartage.hub.connection.Warehouses;
import dev.cartage.hub.order.read.OrderDetail;
import dev.cartage.hub.order.read.OrderDetails;
import dev.cartage.hub.rule.RuleLog;
import dev.cartage.hub.web.NotFound;
import dev.cartage.hub.web.Pages;
import dev.cartage.model.Problem;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.View;

/** {@code /orders/ID}: one order. */
@Controller
public class OneOrderPage {
    private final OrderDetails details;
    private final RuleLog rules;
    private final Stores stores;
    private final Warehouses warehouses;
    private final Connections connections;

    OneOrderPage(OrderDetails details, RuleLog rules, Stores stores, Warehouses warehouses, Connections connections) {
        this.details = details;
        this.rules = rules;
        this.stores = stores;
        this.warehouses = warehouses;
        this.connections = connections;
    }

    /** @param refusal why an action was not carried out */
    public record Sheet(
            OrderDetail of,
            String store,
            String warehouse,
            Optional<Connection> connection,
            List<RuleLog.Run> rules,
            Optional<Problem> refusal) {}

    @GetMapping("/orders/{id}")
    View order(@PathVariable long id) {
        return page(id, Optional.empty());
    }

    View page(long id, Optional<Problem> refusal) {
        var order = NotFound.unless(details.find(id));
        var sheet = new Sheet(
                order,
                stores.find(order.row().storeId()).map(Store::name).orElse(""),
                warehouses.find(order.head().warehouseId()).map(Warehouse::name).orElse(""),
                connections.find(order.head().connectionId()),
                rules.ofOrder(id),
                refusal);
        return Pages.show("order/one", "Order " + order.row().number(), sheet);
    }

    @GetMapping("/orders/{id}/source")
    View source(@PathVariable long id) {
        return Pages.show("order/source", "Source", SourceText.pretty(NotFound.unless(details.source(id))));
    }
}
