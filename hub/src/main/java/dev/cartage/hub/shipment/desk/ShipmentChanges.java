package dev.cartage.hub.shipment.desk;

import dev.cartage.hub.dispatch.Dispatches;
import dev.cartage.hub.dispatch.NewDispatch;
import dev.cartage.hub.lane.Lane;
import dev.cartage.hub.order.OrderBook;
import dev.cartage.hub.order.desk.Actor;
import dev.cartage.hub.shipment.Announcements;
import dev.cartage.hub.shipment.Matcher;
import dev.cartage.hub.shipment.Notices;
import dev.cartage.hub.shipment.ShipmentStatus;
import dev.cartage.model.OrderEvent;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What the desk does to one shipment, once nothing speaks against it. */
final class ShipmentChanges {
    private final OrderBook book;
    private final Dispatches dispatches;
    private final Matcher matcher;
    private final Announcements announcements;

    ShipmentChanges(OrderBook book, Dispatches dispatches, Matcher matcher, Announcements announcements) {
        this.book = book;
        this.dispatches = dispatches;
        this.matcher = matcher;
        this.announcements = announcements;
    }

    void reprocess(JdbcClient jdbc, ShipmentStanding shipment, Actor actor, Instant now) {
        comeBack(shipment, actor);
        if (!shipment.counted()) {
            matcher.countAgain(shipment.warehouseId(), shipment.id(), now);
            return;
        }
        ShipmentWrites.open(jdbc, shipment.id());
        dispatches.retry(shipment.orderId(), now);
        announcements.again(jdbc, notices(shipment), now);
    }

    void reset(JdbcClient jdbc, ShipmentStanding shipment, Actor actor, Instant now) {
        comeBack(shipment, actor);
        if (!shipment.counted()) {
            matcher.countAgain(shipment.warehouseId(), shipment.id(), now);
            return;
        }
        ShipmentWrites.open(jdbc, shipment.id());
        ShipmentWrites.restoreSaid(jdbc, shipment.id());
        dispatches.withdraw(notices(shipment));
        announcements.again(jdbc, notices(shipment), now);
    }

    /** The order is not stopped by it any more, and what counted as told while it was put aside is to be told after all. */
    private void comeBack(ShipmentStanding shipment, Actor actor) {
        clear(shipment, actor);
        if (shipment.status() == ShipmentStatus.ARCHIVED && shipment.counted()) {
            record(shipment, actor, new OrderEvent.Uncounted(0, shipment.untoldUnits()), Map.of());
        }
    }

    private void clear(ShipmentStanding shipment, Actor actor) {
        if (shipment.stopsOrder()) {
            record(shipment, actor, new OrderEvent.Reprocessed(), Map.of());
        }
    }

    private static List<NewDispatch> notices(ShipmentStanding shipment) {
        return shipment.untold().stream()
                .map(parcel -> new NewDispatch(
                        Lane.store(shipment.storeId(), Notices.WORK), parcel.id(), 0, shipment.orderId()))
                .toList();
    }

    /** What the store is not told counts as told, so that the order can be closed. */
    void archive(JdbcClient jdbc, ShipmentStanding shipment, Actor actor) {
        clear(shipment, actor);
        ShipmentWrites.archive(jdbc, shipment.id());
        if (shipment.counted()) {
            dispatches.withdraw(notices(shipment));
            record(
                    shipment,
                    actor,
                    new OrderEvent.Told(shipment.untoldUnits()),
                    Map.of("sentence", "The shipment was put aside; the store is not told of it."));
        }
    }

    void delete(JdbcClient jdbc, ShipmentStanding shipment, Actor actor) {
        clear(shipment, actor);
        if (shipment.counted()) {
            dispatches.withdraw(notices(shipment));
            boolean aside = shipment.status() == ShipmentStatus.ARCHIVED;
            int told = aside ? shipment.units() : shipment.units() - shipment.untoldUnits();
            ShipmentWrites.uncount(jdbc, shipment.id());
            record(
                    shipment,
                    actor,
                    new OrderEvent.Uncounted(shipment.units(), told),
                    Map.of("units", Integer.toString(shipment.units())));
        }
        ShipmentWrites.delete(jdbc, shipment.id());
    }

    private void record(ShipmentStanding shipment, Actor actor, OrderEvent event, Map<String, String> data) {
        book.record(List.of(new OrderBook.Entry(shipment.orderId(), event, actor.name(), data)));
    }
}
