package dev.cartage.rules;

import dev.cartage.model.Document;
import dev.cartage.model.LineFields;
import dev.cartage.model.Order;
import dev.cartage.model.OrderFacts;
import dev.cartage.model.OrderFields;
import dev.cartage.model.OrderLine;
import dev.cartage.model.ShipmentFields;
import dev.cartage.model.Values;
import dev.cartage.rules.hook.Shape;
import dev.cartage.rules.hook.Subject;
import dev.cartage.rules.hook.Tables;
import dev.cartage.rules.outcome.Decision;
import dev.cartage.rules.outcome.Result;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** On what the examples of the language's description run, and what became of it in words. */
final class CorpusWorld {
    /** The order from Canada with all that an example may look at. */
    static final Subject RICH = Subject.of(rich())
            .withFacts(Values.none(OrderFacts.catalogue()).with(OrderFacts.ID, "77"))
            .withSource(new Document.Keys(Map.of(
                    "shipping_lines",
                    new Document.Items(List.of(new Document.Keys(Map.of("title", new Document.Text("Ground"))))))));

    /** One line for the United States, placed on a Monday in December, and little more than an order must have. */
    static final Subject BARE = Subject.of(Order.draft("1", "#7")
            .set(OrderFields.ORDERED_AT, Optional.of(Instant.parse("2025-12-01T18:00:00Z")))
            .set(OrderFields.SHIPPING_METHOD, "Not Available at this store")
            .shippingAddress(
                    new dev.cartage.model.Address("Bo Example", "", "1 Low Rd", "", "", "Town", "", "1000", "US", ""))
            .lines(List.of(Orders.line("1", "HAT", 1, "5.00")))
            .done());

    static final Tables TABLES = new Tables() {
        @Override
        public List<String> names() {
            return List.of("ship methods");
        }

        @Override
        public Optional<String> find(String table, String key, String column) {
            return key.equals("Free Shipping") ? Optional.of("USPS") : Optional.empty();
        }
    };

    private CorpusWorld() {}

    private static Order rich() {
        return new Order(Orders.canadian().values(), List.of(), Map.of("k", "", "field_77", "yes"))
                .with(OrderFields.NUMBER, "St. 1001")
                .with(OrderFields.NOTES, "INTERNAL: leave this gift at door, PO 4711")
                .with(OrderFields.SIGNATURE_REQUIRED, true)
                .with(OrderFields.TAX_AMOUNT, Optional.of(new BigDecimal("3.20")))
                .with(OrderFields.PURCHASE_ORDER_ID, "PO 4711")
                .with(OrderFields.REQUESTED_SHIP_DATE, Optional.of(Instant.parse("2026-03-10T12:00:00Z")))
                .withLines(List.of(
                        inZone(
                                "dry",
                                Orders.line("1", "MUG-1", 2, "480.00")
                                        .with(LineFields.GIFT_WRAP, "true")
                                        .with(LineFields.OPTIONS, "color: Red; size: L")
                                        .with(LineFields.COMMENTS, "Mind the handle")),
                        inZone("cold", Orders.line("2", "COLD-7", 12, "25.00"))));
    }

    private static OrderLine inZone(String zone, OrderLine line) {
        return new OrderLine(line.values(), Map.of("zone", zone));
    }

    /** Another record of a hook: a shipment by FedEx, if the order is the rich one. */
    static Subject other(Shape shape, Subject order) {
        Values none = Values.none(shape.fields());
        boolean shipped = shape.name().equals("shipment") && order == RICH;
        return Subject.of(shipped ? none.with(ShipmentFields.CARRIER, "Fed Ex Ground") : none, Map.of(), List.of())
                .withFacts(Values.none(shape.facts()));
    }

    static String words(Result result) {
        String words = result.decisions().stream().map(CorpusWorld::words).collect(Collectors.joining("; "));
        return words.isEmpty() ? "-" : words;
    }

    private static String words(Decision decision) {
        return switch (decision) {
            case Decision.Set set -> set.target() + "." + set.field() + " = " + set.after();
            case Decision.Add add -> "add " + add.target();
            case Decision.Accept accept -> "accept " + accept.target();
            case Decision.Reject reject -> "reject " + reject.target();
            case Decision.Route route ->
                "route " + route.target() + " to " + route.warehouse() + " / " + route.facility();
            case Decision.Bundle bundle -> "bundle " + bundle.key() + " for " + bundle.waiting();
            case Decision.Hold hold -> ("hold until " + hold.until() + " " + hold.reason()).strip();
            case Decision.Split split ->
                split.children().stream()
                        .map(child -> child.suffix() + " "
                                + child.result().order().lines().stream()
                                        .map(line -> line.sku())
                                        .toList())
                        .collect(Collectors.joining(", ", "split ", ""));
            case Decision.Archive archive -> "archive " + archive.target();
            case Decision.Fail fail -> "fail: " + fail.problem().sentence();
            case Decision.Print print -> "“" + print.text() + "”";
            case Decision.Tag tag -> "tag " + tag.tag();
            case Decision.Notify notify -> "notify " + notify.whom() + ": " + notify.sentence();
        };
    }
}
