package dev.cartage.connectors.amazon;

import static dev.cartage.connectors.amazon.SpApi.AMAZON;

import dev.cartage.connectors.support.Json;
import dev.cartage.connectors.support.Lines;
import dev.cartage.connectors.support.Mapping;
import dev.cartage.connectors.support.OrderReading;
import dev.cartage.connectors.support.Sieve;
import dev.cartage.model.LineFields;
import dev.cartage.model.Order;
import dev.cartage.model.OrderFields;
import dev.cartage.model.OrderLine;
import dev.cartage.model.Promises;
import dev.cartage.spi.OrderSource.RawOrder;
import dev.cartage.spi.OrderSource.Reading;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/**
 * Decides what an order of Amazon's means for the warehouse, and makes it of what is left to ship. The tables beside this
 * class say where either interface has the facts that decide, the fields of the order, and those of a line.
 */
record OrderMapper(Optional<Instant> acceptAfter) {
    private static final Mapping FACTS = Mapping.ofTexts(OrderMapper.class, "facts.txt");
    private static final Mapping ORDER =
            Mapping.load(OrderMapper.class, "order.txt", OrderFields.catalogue(), Map.of());
    private static final Mapping LINE = Mapping.load(OrderMapper.class, "line.txt", LineFields.catalogue(), Map.of());
    private static final Set<String> OPEN = Set.of("UNSHIPPED", "Unshipped", "PARTIALLY_SHIPPED", "PartiallyShipped");

    private record Facts(Map<String, String> said) {
        String get(String fact) {
            return said.getOrDefault(fact, "");
        }

        /** @param words of which one is enough */
        boolean says(String fact, String... words) {
            return Stream.of(words).anyMatch(List.of(get(fact).split(", "))::contains);
        }

        /** Seller Fulfilled Prime: the seller ships with a label bought from Amazon, by the promised day. */
        boolean prime() {
            return says("prime", "PRIME", "true");
        }
    }

    Reading map(RawOrder raw) {
        return OrderReading.of(raw, AMAZON.name(), order -> {
            Facts facts = new Facts(FACTS.texts(order));
            return facts.get("number").isEmpty()
                    ? OrderReading.unreadable(raw, AMAZON.name())
                    : map(raw.externalId(), order, facts);
        });
    }

    private Reading map(String id, JsonNode order, Facts facts) {
        String status = facts.get("status");
        return new Sieve(id, facts.get("number"))
                .withdrawn(Set.of("CANCELLED", "Canceled").contains(status))
                .unwanted(!facts.says("fulfilled_by", "MERCHANT", "MFN"), () -> "Amazon ships it itself.")
                .state("status", status, OPEN)
                .unwanted(facts.says("picked_up", "IN_STORE_PICK_UP", "true"), () -> "The buyer picks it up.")
                .placed(() -> Optional.of(Instant.parse(facts.get("placed"))), acceptAfter)
                .lines(() -> lines(order), "Nothing of it is left to ship.", lines -> order(id, order, facts, lines));
    }

    private static List<OrderLine> lines(JsonNode order) {
        return Stream.of("orderItems", "OrderItems")
                .flatMap(items -> Json.list(order, items).stream())
                .map(OrderMapper::line)
                .filter(line -> line.quantity() > 0)
                .toList();
    }

    /** The new interface says what is left to ship, the old one what was ordered and what was shipped. */
    private static OrderLine line(JsonNode item) {
        int left = item.path("QuantityOrdered").intValue(0)
                - item.path("QuantityShipped").intValue(0)
                + Json.at(item, "fulfillment.quantityUnfulfilled").intValue(0);
        String id = Json.text(item, "orderItemId") + Json.text(item, "OrderItemId");
        String asin = Json.text(item, "product.asin") + Json.text(item, "ASIN");
        return Lines.of(LINE, item, id, left, asin.isEmpty() ? Map.of() : Map.of("asin", asin));
    }

    private static Order order(String id, JsonNode document, Facts facts, List<OrderLine> lines) {
        Order.Draft draft = Order.draft(id, facts.get("number"));
        ORDER.fill(document, draft::set);
        Set<String> tags = new LinkedHashSet<>(Json.texts(document.path("programs")));
        List<String> notes = new ArrayList<>();
        Map<String, String> custom = new HashMap<>(facts.said());
        custom.keySet().retainAll(Set.of(Promises.SHIP_BY, Promises.DELIVER_BY));
        if (facts.prime()) {
            tags.add("PRIME");
            notes.add("AMAZON PRIME: buy the label from Amazon. Ship by " + facts.get(Promises.SHIP_BY)
                    + ", deliver by " + facts.get(Promises.DELIVER_BY) + ".");
            custom.putAll(Map.of("amazon_prime", "true", Promises.NEVER_WAITS, "true"));
        }
        if (!facts.get("leave_at").isEmpty()) {
            notes.add("Leave at: " + facts.get("leave_at"));
        }
        if (facts.says("cancel_asked", "BUYER", "true")) {
            tags.add("BUYER_ASKS_TO_CANCEL");
        }
        draft.set(OrderFields.TAGS, List.copyOf(tags)).set(OrderFields.SHIPPING_NOTES, String.join("\n", notes));
        Order order = draft.lines(lines).custom(custom).done();
        return facts.prime()
                ? order.with(OrderFields.SHIPPING_METHOD, "PRIME " + order.get(OrderFields.SHIPPING_METHOD))
                : order;
    }
}
