package dev.cartage.hub.order.desk;

import dev.cartage.hub.order.OrderBook;
import dev.cartage.model.OrderEvent;
import dev.cartage.model.OrderEvent.Note;
import dev.cartage.model.Problem;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Writes into the order book what a person did. */
final class Pen {
    private final OrderBook book;

    Pen(OrderBook book) {
        this.book = book;
    }

    /** @return why the last event was not legal; the caller then must not have changed anything */
    Optional<Problem> write(Standing order, Actor actor, Map<String, String> data, OrderEvent... events) {
        List<OrderBook.Entry> entries = Stream.of(events)
                .map(event -> new OrderBook.Entry(order.id(), event, actor.name(), data))
                .toList();
        return book.record(entries).contains(entries.getLast())
                ? Optional.of(new Problem(
                        "not-now",
                        "An order that is " + order.status().title().toLowerCase(Locale.ROOT) + " cannot be "
                                + entries.getLast().event().kind() + ".",
                        "Load the page again to see what can be done."))
                : Optional.empty();
    }

    void note(List<Long> orderIds, Note note, String actor, Map<String, String> data) {
        book.record(orderIds.stream()
                .map(id -> new OrderBook.Entry(id, new OrderEvent.Noted(note), actor, data))
                .toList());
    }
}
