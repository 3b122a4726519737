package dev.cartage.hub.shipment;

import dev.cartage.hub.order.desk.Desk;
import dev.cartage.hub.storage.Tx;
import dev.cartage.model.OrderEvent.Note;
import dev.cartage.model.Parcel;
import dev.cartage.model.ParcelLine;
import dev.cartage.model.Problem;
import dev.cartage.model.Shipment;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A person says that an order has shipped. It counts as if the warehouse had said so, and the store is told. */
public final class ByHand {
    private final Tx tx;
    private final Matcher matcher;
    private final Desk desk;
    private final InstantSource clock;

    public ByHand(Tx tx, Matcher matcher, Desk desk, InstantSource clock) {
        this.tx = tx;
        this.matcher = matcher;
        this.desk = desk;
        this.clock = clock;
    }

    /** The parcel as the person gives it; the tracking number may be "". */
    public record Given(String carrier, String service, String trackingNumber) {}

    private record Line(long warehouseId, String reference, int version, int position, String sku, int open) {}

    /**
     * All that is still to ship has shipped in one parcel.
     *
     * @param seen the version of the order that the person saw
     * @return why nothing was done; empty if it was
     */
    public Optional<Problem> ship(long orderId, int seen, Given given, String actor) {
        return tx.call(jdbc -> {
            List<Line> lines = jdbc.sql("""
                            select warehouse_id, warehouse_reference, version, position, sku,
                                line.ordered - line.canceled - line.shipped open
                            from orders join order_state on order_state.order_id = id
                            join order_line line on line.order_id = id
                            where id = ? and line.ordered > line.canceled + line.shipped order by position
                            for update of orders
                            """)
                    .param(orderId)
                    .query((row, number) -> new Line(
                            row.getLong("warehouse_id"),
                            row.getString("warehouse_reference"),
                            row.getInt("version"),
                            row.getInt("position"),
                            row.getString("sku"),
                            row.getInt("open")))
                    .list();
            if (lines.isEmpty()) {
                return Optional.of(new Problem(
                        "nothing-to-ship", "Nothing of this order is still to ship.", "Load the page again."));
            }
            Line first = lines.getFirst();
            if (first.version() != seen) {
                return Optional.of(new Problem(
                        "order-changed",
                        "The order changed while you looked at it: you saw step " + seen + ", and it is at step "
                                + first.version() + ".",
                        "Nothing was done. Look at it again, then decide."));
            }
            desk.note(orderId, Note.SHIPPED_BY_HAND, actor, Map.of("tracking", given.trackingNumber()));
            matcher.receive(first.warehouseId(), List.of(shipment(lines, given)), Optional.empty(), clock.instant());
            return Optional.empty();
        });
    }

    private Shipment shipment(List<Line> lines, Given given) {
        List<ParcelLine> contents = lines.stream()
                .map(line -> ParcelLine.of(line.position(), line.sku(), line.open()))
                .toList();
        String key =
                Stream.of("by hand", given.carrier(), given.trackingNumber()).collect(Collectors.joining(" "));
        Parcel parcel = new Parcel(
                "",
                given.carrier(),
                given.service(),
                given.trackingNumber(),
                Optional.empty(),
                Optional.empty(),
                contents);
        return new Shipment(lines.getFirst().reference(), key, Optional.of(clock.instant()), List.of(parcel));
    }
}
