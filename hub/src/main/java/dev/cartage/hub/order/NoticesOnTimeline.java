package dev.cartage.hub.order;

import dev.cartage.hub.rule.RuleLog;
import dev.cartage.model.OrderEvent;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Puts on the Timeline whom rules told what about an order. */
final class NoticesOnTimeline {
    private final OrderBook book;

    NoticesOnTimeline(OrderBook book) {
        this.book = book;
    }

    /** In the transaction in which the rules decided. */
    void written(List<RuleLog.Entry> runs) {
        book.record(runs.stream()
                .filter(run -> run.orderId() != 0)
                .flatMap(NoticesOnTimeline::entries)
                .toList());
    }

    private static Stream<OrderBook.Entry> entries(RuleLog.Entry run) {
        return run.notices().stream()
                .map(notice -> new OrderBook.Entry(
                        run.orderId(),
                        new OrderEvent.Noted(OrderEvent.Note.NOTIFIED),
                        "rule",
                        Map.of("whom", notice.whom(), "sentence", notice.sentence())));
    }
}
