package dev.cartage.connectors.ebay;

import dev.cartage.connectors.support.Json;
import dev.cartage.connectors.support.Mapping;
import dev.cartage.connectors.support.OrderReading;
import dev.cartage.model.LineFields;
import dev.cartage.model.Order;
import dev.cartage.model.OrderFields;
import dev.cartage.model.OrderLine;
import dev.cartage.model.Promises;
import dev.cartage.spi.OrderSource.RawOrder;
import dev.cartage.spi.OrderSource.Reading;
import dev.cartage.spi.OrderSource.Unwanted;
import dev.cartage.spi.OrderSource.Wanted;
import dev.cartage.spi.OrderSource.Withdrawn;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Decides what an order means for the warehouse: what the table {@code order.txt} says, and what it cannot say. */
record OrderMapper(Optional<Instant> acceptAfter) {
    /** Beside eBay's own fields: the parcels of an order that is shipped in part. */
    static final String SHIPPED = "shippingFulfillments";

    private static final Set<String> PAID = Set.of("PAID", "PARTIALLY_REFUNDED");
    private static final Mapping FIELDS =
            Mapping.load(OrderMapper.class, "order.txt", OrderFields.catalogue(), Map.of());

    Reading map(RawOrder raw) {
        return OrderReading.of(raw, Api.EBAY.name(), order -> {
            String id = Json.text(order, "orderId");
            return id.isEmpty() ? OrderReading.unreadable(raw, Api.EBAY.name()) : read(order, id);
        });
    }

    private Reading read(JsonNode order, String id) {
        if (Json.text(order.path("cancelStatus"), "cancelState").equals("CANCELED")) {
            return new Withdrawn(id, id);
        }
        JsonNode instruction = instruction(order);
        String reason = whyNot(order, instruction);
        if (!reason.isEmpty()) {
            return new Unwanted(id, id, reason);
        }
        List<OrderLine> lines = lines(order);
        return lines.isEmpty()
                ? new Unwanted(id, id, "Nothing of it is left to ship.")
                : new Wanted(order(order, id, instruction, lines));
    }

    /** How it is to reach the buyer; a missing node if the seller ships nothing. */
    private static JsonNode instruction(JsonNode order) {
        return order.path("fulfillmentStartInstructions")
                .valueStream()
                .filter(one -> Json.text(one, "fulfillmentInstructionsType").equals("SHIP_TO"))
                .findFirst()
                .orElse(Json.MAPPER.missingNode());
    }

    /** "" if it is to be shipped. */
    private String whyNot(JsonNode order, JsonNode instruction) {
        String payment = Json.text(order, "orderPaymentStatus");
        Instant placed = Json.instant(order, "creationDate").orElse(Instant.EPOCH);
        if (!PAID.contains(payment)) {
            return "Its payment is " + payment + ".";
        } else if (Json.text(order.path("cancelStatus"), "cancelState").equals("IN_PROGRESS")) {
            return "The buyer asks to cancel it.";
        } else if (Json.text(order, "orderFulfillmentStatus").equals("FULFILLED")) {
            return "It is shipped.";
        } else if (instruction.isMissingNode()) {
            return "It is picked up, delivered online, or shipped by eBay.";
        }
        boolean tooOld = acceptAfter.filter(after -> !placed.isAfter(after)).isPresent();
        return tooOld ? "It was placed before the store's date for accepting orders." : "";
    }

    private static Order order(JsonNode order, String id, JsonNode instruction, List<OrderLine> lines) {
        ObjectNode whole = order.deepCopy().asObject();
        whole.set("instruction", instruction);
        Order.Draft draft = Order.draft(id, id);
        FIELDS.fill(whole, draft::set);
        String reference = Json.text(instruction.path("shippingStep"), "shipToReferenceId");
        if (!reference.isEmpty()) {
            draft.set(OrderFields.SHIPPING_NOTES, "Write on the label: " + reference);
        }
        Map<String, String> custom = new HashMap<>();
        Optional<Instant> shipBy = draft.done().get(OrderFields.REQUESTED_SHIP_DATE);
        shipBy.ifPresent(by -> custom.put(Promises.SHIP_BY, by.toString()));
        custom.put(Promises.DELIVER_BY, Json.text(instruction, "maxEstimatedDeliveryDate"));
        return draft.lines(lines).custom(Json.filled(custom)).done();
    }

    private static List<OrderLine> lines(JsonNode order) {
        Map<String, Integer> shipped = Fulfillments.units(order.path(SHIPPED));
        return order.path("lineItems")
                .valueStream()
                .filter(item -> !Json.text(item, "lineItemFulfillmentStatus").equals("FULFILLED"))
                .map(item -> line(item, Json.text(item, "lineItemId"), shipped))
                .filter(line -> line.quantity() > 0)
                .toList();
    }

    private static OrderLine line(JsonNode item, String id, Map<String, Integer> shipped) {
        int ordered = item.path("quantity").asInt(0);
        Optional<BigDecimal> price = Optional.of(Json.text(item.path("lineItemCost"), "value"))
                .filter(text -> !text.isEmpty() && ordered > 0)
                .map(text -> new BigDecimal(text).divide(BigDecimal.valueOf(ordered), 4, RoundingMode.HALF_UP));
        String options = item.path("variationAspects")
                .valueStream()
                .map(aspect -> Json.text(aspect, "name") + ": " + Json.text(aspect, "value"))
                .collect(Collectors.joining(", "));
        int left = ordered - shipped.getOrDefault(id, 0);
        OrderLine line = OrderLine.of(id, Json.text(item, "sku"), Json.text(item, "title"), left);
        return new OrderLine(
                line.with(LineFields.UNIT_PRICE, price)
                        .with(LineFields.OPTIONS, options)
                        .values(),
                Map.of("ebay_item", Json.text(item, "legacyItemId")));
    }
}
