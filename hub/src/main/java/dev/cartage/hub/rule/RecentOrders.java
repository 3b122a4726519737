package dev.cartage.hub.rule;

import dev.cartage.rules.hook.Subject;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** The orders of the last days as rules saw them: what the store said, with people's edits, before any rule. */
public interface RecentOrders {
    /**
     * The newest orders before an id, newest first.
     *
     * @param before the last id of the page before; {@link Long#MAX_VALUE} for the first page
     * @param withSource whether rules will look at the store's own data
     */
    Page page(long before, Instant since, int size, boolean withSource);

    /** @param last the id after which to go on; empty where no older order is recent enough */
    record Page(List<Past> orders, Optional<Long> last) {
        public Page {
            orders = List.copyOf(orders);
        }
    }

    /**
     * One order.
     *
     * @param at when it was imported, which is the moment that rules take for now
     * @param subject reads it, on any thread; empty where it cannot be read any more
     */
    record Past(long orderId, String number, Where where, Instant at, Supplier<Optional<Subject>> subject) {}
}
