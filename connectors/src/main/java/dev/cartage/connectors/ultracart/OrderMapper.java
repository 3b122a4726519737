package dev.cartage.connectors.ultracart;

import dev.cartage.connectors.support.Json;
import dev.cartage.connectors.support.Mapping;
import dev.cartage.connectors.support.OrderReading;
import dev.cartage.connectors.support.Sieve;
import dev.cartage.model.AddressFields;
import dev.cartage.model.Order;
import dev.cartage.model.OrderFields;
import dev.cartage.model.OrderLine;
import dev.cartage.spi.OrderSource.RawOrder;
import dev.cartage.spi.OrderSource.Reading;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** Decides what an order means for the warehouse: what the table {@code order.fields} says, and what it cannot say. */
final class OrderMapper {
    private static final String READY = "Shipping Department";
    private static final int CUSTOM_FIELDS = 10;
    private static final Mapping FIELDS =
            Mapping.load(OrderMapper.class, "order.fields", OrderFields.catalogue(), Map.of());

    private final UltraCartSettings settings;

    OrderMapper(UltraCartSettings settings) {
        this.settings = settings;
    }

    /** @throws dev.cartage.spi.RemoteException.Rejected if it is the order of another merchant */
    RawOrder raw(JsonNode order) {
        String merchant = Json.text(order, "merchant_id");
        if (!merchant.equalsIgnoreCase(settings.merchantId().strip())) {
            throw Api.ULTRACART.rejected(
                    "wrong-merchant",
                    "The API key opens the account of the merchant " + merchant + ", not of " + settings.merchantId()
                            + ".",
                    "Correct the Merchant ID, or enter a key of the right account.");
        }
        return new RawOrder(Json.text(order, "order_id"), Moments.latest(order), Json.bytes(order));
    }

    Reading map(RawOrder raw) {
        return OrderReading.of(raw, Api.ULTRACART.name(), order -> {
            String number = Json.text(order, "order_id");
            return number.isEmpty() ? OrderReading.unreadable(raw, Api.ULTRACART.name()) : read(order, number);
        });
    }

    private Reading read(JsonNode order, String number) {
        String stage = Json.text(order, "current_stage");
        return new Sieve(number, number)
                .withdrawn(stage.equals("Rejected"))
                .unwanted(!stage.equals(READY), () -> "It is in the stage “" + stage + "”.")
                .placed(() -> Json.instant(order, "creation_dts"), settings.acceptOrdersAfter())
                .lines(
                        () -> new LineMapper(order.path("items"), settings.center()).lines(),
                        "Nothing of it is left for " + settings.center() + " to ship.",
                        lines -> order(order, number, lines));
    }

    private static Order order(JsonNode order, String number, List<OrderLine> lines) {
        Order.Draft draft = Order.draft(number, number);
        FIELDS.fill(order, draft::set);
        name(draft, OrderFields.SHIPPING_ADDRESS, order.path("shipping"));
        name(draft, OrderFields.BILLING_ADDRESS, order.path("billing"));
        return draft.lines(lines).custom(customFields(order)).done();
    }

    private static void name(Order.Draft draft, AddressFields address, JsonNode person) {
        draft.set(
                address.name(),
                Stream.of("first_name", "last_name")
                        .map(part -> Json.text(person, part))
                        .filter(part -> !part.isEmpty())
                        .collect(Collectors.joining(" ")));
    }

    /** The checkout's ten, and the order's properties. */
    private static Map<String, String> customFields(JsonNode order) {
        Map<String, String> fields = new TreeMap<>();
        for (int number = 1; number <= CUSTOM_FIELDS; number++) {
            fields.put("custom_field" + number, Json.text(order.path("checkout"), "custom_field" + number));
        }
        order.path("properties")
                .valueStream()
                .forEach(property -> fields.put(Json.text(property, "name"), Json.text(property, "value")));
        fields.values().removeIf(String::isEmpty);
        fields.remove("");
        return fields;
    }
}
