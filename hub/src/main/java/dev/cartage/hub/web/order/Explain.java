package dev.cartage.hub.web.order;

import dev.cartage.hub.order.read.OrderDetail;
import dev.cartage.hub.order.read.OrderDetail.Departure;
import dev.cartage.hub.web.Words;
import dev.cartage.model.OrderStatus;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** One paragraph on an order: where it is, why, what happens next and when. Derived from its state alone. */
public final class Explain {
    private Explain() {}

    public static String paragraph(OneOrderPage.Sheet sheet) {
        var order = sheet.of();
        var text = List.of(where(sheet), why(order), next(sheet));
        return text.stream().filter(one -> !one.isEmpty()).collect(Collectors.joining(" "));
    }

    private static String where(OneOrderPage.Sheet sheet) {
        var order = sheet.of();
        var warehouse = sheet.warehouse().isEmpty() ? "the warehouse" : sheet.warehouse();
        int shipped = order.lines().stream().mapToInt(OrderDetail.Line::shipped).sum();
        int ordered = order.lines().stream()
                .mapToInt(line -> line.ordered() - line.canceled())
                .sum();
        return switch (order.row().status()) {
            case NEW -> "The order is here and has not left for " + warehouse + ".";
            case PENDING -> "The order is here and waits for a person.";
            case QUEUED -> "The order is on its way to " + warehouse + ", which has not confirmed it yet.";
            case OPEN ->
                warehouse + " has the order as " + order.head().warehouseReference() + " and has not shipped it.";
            case BUNDLED -> "The order travels in another order's parcel.";
            case ROUTED -> "The order is divided; its parts are under way.";
            case PARTIALLY_SHIPPED ->
                shipped + " of " + Words.count(ordered, "unit") + " have shipped from " + warehouse + ".";
            case SHIPPED -> "All of it has shipped from " + warehouse + "; the store does not know yet.";
            case CLOSED -> "All of it has shipped, and the store has the tracking number.";
            case ERROR -> "The order is stopped.";
            case SKIPPED -> "A rule left the order out.";
            case DELAYED -> "The last step failed for now.";
            case CANCELED -> "The order is canceled.";
            case ARCHIVED -> "A person put the order aside.";
            case ABANDONED -> "No shipment came for a long time, so the order was given up.";
            case DELETED -> "The data of the order are gone; only its number at the warehouse is kept.";
        };
    }

    private static String why(OrderDetail order) {
        if (order.problem().isPresent()) {
            return order.problem().get().sentence();
        }
        return order.timeline().stream()
                .filter(event -> List.of("pending", "held", "skipped", "cancel-refused", "archived")
                        .contains(event.kind()))
                .filter(event ->
                        event.data().containsKey("sentence") || event.kind().equals("held"))
                .filter(_ -> order.row().status() != OrderStatus.CLOSED)
                .findFirst()
                .map(Story::sentence)
                .orElse("");
    }

    private static String next(OneOrderPage.Sheet sheet) {
        var order = sheet.of();
        var waiting = order.departures().stream()
                .filter(one -> one.status().equals("waiting"))
                .findFirst();
        var unknown = order.departures().stream().anyMatch(one -> one.status().equals("unknown"));
        if (unknown) {
            return "Cartage asks the other side whether it has arrived, and sends nothing before it knows.";
        }
        return switch (order.row().status()) {
            case NEW ->
                held(order)
                        .map(until -> "It leaves by itself at " + until + ".")
                        .orElse(waiting.map(Explain::leaves).orElse("It is being judged and leaves within moments."));
            case PENDING ->
                held(order)
                        .map(until -> "It leaves by itself at " + until + ", or when somebody presses Release.")
                        .orElse("Press Process to let it go, or Archive it.");
            case QUEUED, DELAYED ->
                waiting.map(Explain::leaves).orElse("Cartage waits for the warehouse's confirmation.");
            case OPEN, PARTIALLY_SHIPPED, ROUTED, BUNDLED ->
                "The next news comes from the warehouse's shipment report."
                        + sheet.connection()
                                .map(one -> " Without one it is given up " + one.abandonAfter() + " days after import.")
                                .orElse("");
            case SHIPPED -> waiting.map(Explain::leaves).orElse("The store is told within moments.");
            case ERROR ->
                order.problem().map(problem -> problem.whatToDo()).orElse("Look at the problem, then reprocess it.");
            case SKIPPED, ARCHIVED, ABANDONED -> "Nothing more happens unless somebody presses Reset or Reprocess.";
            case CLOSED, CANCELED -> "Nothing more will happen.";
            case DELETED -> "If the store sends it again, it comes back.";
        };
    }

    private static Optional<String> held(OrderDetail order) {
        return order.head().heldUntil().map(Words::utc);
    }

    private static String leaves(Departure departure) {
        Instant due = departure.dueAt();
        return Story.errand(departure) + " goes out at " + Words.utc(due)
                + (departure.attempts() > 0
                        ? ", after "
                                + Words.count(departure.attempts(), "failed try")
                                        .replace("trys", "tries")
                        : "")
                + ".";
    }

    /** Words of an event's data, for the Timeline. */
    static String data(OrderDetail.Event event, String... keys) {
        return Stream.of(keys)
                .map(key -> event.data().getOrDefault(key, ""))
                .filter(text -> !text.isBlank())
                .collect(Collectors.joining(" "));
    }
}
