package dev.cartage.hub.web.shipment;

import dev.cartage.hub.connection.Merchants;
import dev.cartage.hub.connection.Stores;
import dev.cartage.hub.connection.Warehouses;
import dev.cartage.hub.shipment.read.ShipmentFinder;
import dev.cartage.hub.shipment.read.ShipmentPage;
import dev.cartage.hub.web.Pages;
import dev.cartage.hub.web.order.Names;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.View;

/** {@code /shipments}: what warehouses shipped, filtered and searched by what the address bar says. */
@Controller
public class ShipmentsPage {
    private static final int PAGE = 50;

    private final ShipmentFinder finder;
    private final Stores stores;
    private final Merchants merchants;
    private final Warehouses warehouses;

    ShipmentsPage(ShipmentFinder finder, Stores stores, Merchants merchants, Warehouses warehouses) {
        this.finder = finder;
        this.stores = stores;
        this.merchants = merchants;
        this.warehouses = warehouses;
    }

    /** What stands on the page. */
    public record Listing(ShipmentQuery query, ShipmentPage page, Names names) {}

    @GetMapping("/shipments")
    View shipments(ShipmentQuery query) {
        var page = finder.olderThan(query.filter(), query.below(), PAGE);
        return Pages.show(
                "shipment/list", "Shipments", new Listing(query, page, Names.read(stores, merchants, warehouses)));
    }
}
