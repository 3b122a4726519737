package dev.cartage.model;

import dev.cartage.model.OrderEvent.Accepted;
import dev.cartage.model.OrderEvent.Acknowledged;
import dev.cartage.model.OrderEvent.Canceled;
import dev.cartage.model.OrderEvent.Confirmed;
import dev.cartage.model.OrderEvent.Delayed;
import dev.cartage.model.OrderEvent.Failed;
import dev.cartage.model.OrderEvent.Marked;
import dev.cartage.model.OrderEvent.Queued;
import dev.cartage.model.OrderEvent.Recalled;
import dev.cartage.model.OrderEvent.Reprocessed;
import dev.cartage.model.OrderEvent.Reset;
import dev.cartage.model.OrderEvent.Revised;
import dev.cartage.model.OrderEvent.Sent;
import dev.cartage.model.OrderEvent.Shipped;
import dev.cartage.model.OrderEvent.Told;
import dev.cartage.model.OrderState.Mark;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Lives of orders of three units: how to come to each status, and what may happen next. */
final class Lives {
    /** One event of each kind. */
    static final List<OrderEvent> EVENTS = Stream.<OrderEvent>concat(
                    Stream.<OrderEvent>of(
                            new Accepted(3, false),
                            new Revised(3),
                            new Queued(),
                            new Sent(),
                            new Confirmed(),
                            new Acknowledged(),
                            new Shipped(1),
                            new Told(1),
                            new Canceled(1),
                            new Failed("broken"),
                            new Delayed("later"),
                            new Reprocessed(),
                            new Recalled(),
                            new Reset()),
                    Stream.of(Mark.values()).map(Marked::new))
            .toList();

    private static final List<OrderEvent> NEW = List.of(new Accepted(3, false));
    private static final List<OrderEvent> QUEUED = and(NEW, new Queued());
    private static final List<OrderEvent> SENT = and(QUEUED, new Sent());
    private static final List<OrderEvent> OPEN = and(SENT, new Confirmed());
    private static final List<OrderEvent> SHIPPED = and(OPEN, new Shipped(3));

    private Lives() {}

    /** By the words of {@code docs/lifecycle.md}. */
    static Map<String, OrderState> all() {
        Map<String, List<OrderEvent>> lives = new LinkedHashMap<>();
        lives.put("New", NEW);
        lives.put("Pending", and(NEW, new Marked(Mark.PENDING)));
        lives.put("Queued", QUEUED);
        lives.put("Queued, sent", SENT);
        lives.put("Queued, store not told", List.of(new Accepted(3, true), new Queued(), new Sent(), new Confirmed()));
        lives.put("Open", OPEN);
        lives.put("Bundled", and(NEW, new Marked(Mark.BUNDLED)));
        lives.put("Routed", and(NEW, new Marked(Mark.ROUTED)));
        lives.put("Partially shipped", and(OPEN, new Shipped(2)));
        lives.put("Shipped", SHIPPED);
        lives.put("Closed", and(SHIPPED, new Told(3)));
        lives.put("Error, before it left", and(NEW, new Failed("broken")));
        lives.put("Error, after it left", and(SENT, new Failed("broken")));
        lives.put("Skipped", and(NEW, new Marked(Mark.SKIPPED)));
        lives.put("Delayed", and(QUEUED, new Delayed("later")));
        lives.put("Canceled", and(NEW, new Canceled(3)));
        lives.put("Archived", and(OPEN, new Marked(Mark.ARCHIVED)));
        lives.put("Abandoned", and(OPEN, new Marked(Mark.ABANDONED)));
        lives.put("Deleted", and(NEW, new Marked(Mark.DELETED)));
        Map<String, OrderState> states = new LinkedHashMap<>();
        lives.forEach((name, events) -> states.put(name, live(events)));
        return states;
    }

    private static List<OrderEvent> and(List<OrderEvent> before, OrderEvent next) {
        return Stream.concat(before.stream(), Stream.of(next)).toList();
    }

    /** The state after the events, each of which must be legal. */
    static OrderState live(List<OrderEvent> events) {
        OrderState state = OrderState.of(0);
        for (OrderEvent event : events) {
            state = Lifecycle.apply(state, event)
                    .orElseThrow(() -> new AssertionError(event + " is not legal in " + events));
        }
        return state;
    }

    static OrderState live(OrderEvent... events) {
        return live(List.of(events));
    }
}
