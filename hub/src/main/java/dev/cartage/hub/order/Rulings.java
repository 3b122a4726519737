package dev.cartage.hub.order;

import dev.cartage.hub.rule.Where;
import dev.cartage.model.Order;
import dev.cartage.model.OrderFacts;
import dev.cartage.model.Values;
import dev.cartage.rules.hook.Subject;
import dev.cartage.spi.OrderSource.RawOrder;

/** What rules are shown of an order that comes in. */
final class Rulings {
    private static final Values NO_FACTS = Values.none(OrderFacts.catalogue());

    private Rulings() {}

    static Where where(Route route) {
        return new Where(route.storeId(), route.connectionId(), route.warehouseId());
    }

    /** @param withSource whether any rule looks at the store's own data */
    static Subject subject(Order order, Route route, RawOrder raw, boolean withSource) {
        Values facts = NO_FACTS.change()
                .set(OrderFacts.STORE_ID, Long.toString(route.storeId()))
                .set(OrderFacts.WAREHOUSE_ID, Long.toString(route.warehouseId()))
                .done();
        Subject subject = Subject.of(order).withFacts(facts);
        return withSource ? subject.withSource(SourceDocument.read(raw.content())) : subject;
    }
}
