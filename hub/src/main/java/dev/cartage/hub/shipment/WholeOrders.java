package dev.cartage.hub.shipment;

import dev.cartage.hub.connection.Remotes;
import dev.cartage.hub.dispatch.NewDispatch;
import dev.cartage.hub.lane.Lane;
import dev.cartage.hub.order.OrderBook;
import dev.cartage.hub.storage.Batch;
import dev.cartage.model.OrderStatus;
import dev.cartage.spi.Capability;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Stores to which an order is either shipped or not: they are told of all its parcels once nothing of it is still to ship,
 * in whatever orders its parts went.
 */
final class WholeOrders {
    private final Remotes remotes;

    WholeOrders(Remotes remotes) {
        this.remotes = remotes;
    }

    /** Whether the store takes some parcels of an order now and others later. */
    boolean takesParts(long storeId) {
        return remotes.can(storeId, Capability.TAKES_PARTIAL_SHIPMENTS);
    }

    /** Without those of stores that are told when the whole order is: see {@link #complete}. */
    List<NewDispatch> inParts(List<NewDispatch> notices) {
        return notices.stream().filter(notice -> takesParts(notice.lane().id())).toList();
    }

    /** Of these orders, those that just became wholly shipped at a store that had to wait for that. */
    List<Long> completed(List<OrderBook.Change> changes) {
        return changes.stream()
                .filter(change -> change.after() == OrderStatus.SHIPPED && !takesParts(change.storeId()))
                .map(OrderBook.Change::orderId)
                .toList();
    }

    /** Every parcel that the store does not know yet, of the orders of which nothing is to ship any more. */
    static List<NewDispatch> complete(JdbcClient jdbc, List<Long> orderIds) {
        return Batch.of(orderIds)
                .longs(id -> id)
                .query(
                        jdbc,
                        """
                        with family as (
                            select coalesce((select order_id from order_kin
                                where kin_id = asked and kind in ('split', 'part')), asked) root
                            from unnest(?) asked
                        ), member as (
                            select distinct root, root id from family
                            union select root, kin_id from family join order_kin on order_id = root
                                and kind in ('split', 'part')
                        ), under_way as (
                            select root from member join order_state on order_id = member.id
                            where ordered > shipped + canceled and mark in ('NONE', 'PENDING', 'BUNDLED')
                        )
                        select parcel.id, parcel.order_id, store_id from member
                        join parcel on parcel.order_id = member.id join shipment on shipment.id = shipment_id
                        join orders on orders.id = member.id
                        where root not in (select root from under_way) and told_at is null
                            and shipment.status <> 'archived'
                        order by parcel.id
                        """,
                        (row, number) -> new NewDispatch(
                                Lane.store(row.getLong("store_id"), Notices.WORK),
                                row.getLong("id"),
                                0,
                                row.getLong("order_id")));
    }
}
