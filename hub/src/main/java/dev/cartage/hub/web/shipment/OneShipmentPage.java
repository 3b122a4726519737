package dev.cartage.hub.web.shipment;

import dev.cartage.hub.connection.Store;
import dev.cartage.hub.connection.Stores;
import dev.cartage.hub.connection.Warehouse;
import dev.cartage.hub.connection.Warehouses;
import dev.cartage.hub.shipment.ShipmentStatus;
import dev.cartage.hub.shipment.desk.ShipmentAction;
import dev.cartage.hub.shipment.desk.ShipmentDesk;
import dev.cartage.hub.shipment.read.ShipmentDetail;
import dev.cartage.hub.shipment.read.ShipmentDetails;
import dev.cartage.hub.web.NotFound;
import dev.cartage.hub.web.Pages;
import dev.cartage.hub.web.order.Acting;
import dev.cartage.model.Problem;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.view.RedirectView;

/** {@code /shipments/ID}: one shipment, and what people do with it. */
@Controller
public class OneShipmentPage {
    private static final Problem NOT_UNDERSTOOD =
            new Problem("not-understood", "This cannot be done to a shipment.", "Load the page again.");

    private final ShipmentDetails details;
    private final ShipmentDesk desk;
    private final Stores stores;
    private final Warehouses warehouses;

    OneShipmentPage(ShipmentDetails details, ShipmentDesk desk, Stores stores, Warehouses warehouses) {
        this.details = details;
        this.desk = desk;
        this.stores = stores;
        this.warehouses = warehouses;
    }

    /** @param refusal why an action was not carried out */
    public record Sheet(ShipmentDetail of, String store, String warehouse, Optional<Problem> refusal) {}

    @GetMapping("/shipments/{id}")
    View shipment(@PathVariable long id) {
        return page(id, Optional.empty());
    }

    private View page(long id, Optional<Problem> refusal) {
        var shipment = NotFound.unless(details.find(id));
        var row = shipment.row();
        var store = row.order()
                .flatMap(order -> stores.find(order.storeId()))
                .map(Store::name)
                .orElse("");
        var warehouse = warehouses.find(row.warehouseId()).map(Warehouse::name).orElse("");
        return Pages.show(
                "shipment/one", "Shipment of " + row.reference(), new Sheet(shipment, store, warehouse, refusal));
    }

    /** @param seen the status that stood beside the button */
    @PostMapping("/shipments/{id}/act")
    View act(
            @PathVariable long id,
            @RequestParam(defaultValue = "") String action,
            @RequestParam(defaultValue = "") String seen,
            HttpServletRequest request) {
        var actor = Acting.person(request);
        NotFound.unless(details.find(id));
        var refusal = ShipmentAction.of(action)
                .map(wanted -> desk.act(id, status(seen), wanted, actor))
                .orElse(Optional.of(NOT_UNDERSTOOD));
        if (refusal.isPresent()) {
            return page(id, refusal);
        }
        return new RedirectView(action.endsWith("delete") ? "/shipments" : "/shipments/" + id);
    }

    private static Optional<ShipmentStatus> status(String word) {
        return Arrays.stream(ShipmentStatus.values())
                .filter(one -> one.word().equals(word))
                .findFirst();
    }
}
