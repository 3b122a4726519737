package dev.cartage.hub.rule;

import dev.cartage.model.Order;
import dev.cartage.rules.hook.Subject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** Recent orders in memory, with ids from 1. */
final class PaperOrders implements RecentOrders {
    private final List<Past> all = new ArrayList<>();

    void add(Order order, Where where, Instant at) {
        add(order.number(), where, at, () -> Optional.of(Subject.of(order)));
    }

    void add(String number, Where where, Instant at, Supplier<Optional<Subject>> subject) {
        all.addFirst(new Past(all.size() + 1L, number, where, at, subject));
    }

    @Override
    public Page page(long before, Instant since, int size, boolean withSource) {
        List<Past> page = all.stream()
                .filter(past -> past.orderId() < before && !past.at().isBefore(since))
                .limit(size)
                .toList();
        return new Page(
                page,
                page.size() < size
                        ? Optional.empty()
                        : Optional.of(page.getLast().orderId()));
    }
}
