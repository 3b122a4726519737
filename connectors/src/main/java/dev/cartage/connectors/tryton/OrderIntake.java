package dev.cartage.connectors.tryton;

import dev.cartage.connectors.support.Json;
import dev.cartage.connectors.support.warehouse.FindBeforeCreate;
import dev.cartage.spi.WarehouseOrder;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Makes a customer shipment of each order and hands it to the staff. */
final class OrderIntake extends FindBeforeCreate {
    private static final int MOST = 50;

    private final Desk desk;

    OrderIntake(Desk desk) {
        super(Desk.TRYTON.name(), MOST);
        this.desk = desk;
    }

    /** What the staff work on or have finished. */
    @Override
    protected Map<String, String> look(List<String> references) {
        List<?> handedOver = List.of("state", "not in", List.of("draft", "cancelled"));
        Map<String, String> numbers = new HashMap<>();
        desk.find(Site.SHIPMENT, List.of(Site.ours(desk, references), handedOver), "reference number")
                .forEach(one -> numbers.putIfAbsent(Json.text(one, "reference"), Json.text(one, "number")));
        return numbers;
    }

    @Override
    protected Batch prepare(List<WarehouseOrder> fresh) {
        return new NewShipments(desk, Dictionary.of(desk, fresh, skus(fresh)));
    }
}
