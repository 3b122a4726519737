package dev.cartage.hub.shipment.read;

import dev.cartage.hub.shipment.ShipmentStatus;
import dev.cartage.hub.storage.Batch;
import dev.cartage.hub.storage.Timestamps;
import dev.cartage.hub.storage.Tx;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Lists the current account's shipments, the newest first, a page at a time. */
public final class ShipmentFinder {
    static final String SELECT = """
            select shipment.id, shipment.status, shipment.problem_code, reference, shipment.order_id, number, store_id,
                shipment.warehouse_id, shipped_at, received_at
            from shipment left join orders on orders.id = shipment.order_id
            """;

    private final Tx tx;
    private final InstantSource clock;

    ShipmentFinder(Tx tx, InstantSource clock) {
        this.tx = tx;
        this.clock = clock;
    }

    /** @param shipmentId those before this one, the first page from {@link Long#MAX_VALUE} */
    public ShipmentPage olderThan(ShipmentFilter filter, long shipmentId, int size) {
        return tx.call(jdbc -> {
            var clauses = ShipmentClauses.of(filter, clock.instant()).and("shipment.id < ?", shipmentId);
            var found = jdbc.sql(SELECT + " where " + clauses.sql() + " order by shipment.id desc limit " + (size + 1))
                    .params(clauses.parameters())
                    .query(ShipmentFinder::read)
                    .list();
            var page = found.subList(0, Math.min(size, found.size()));
            return new ShipmentPage(
                    labelled(jdbc, page),
                    found.size() > size ? Optional.of(page.getLast().id()) : Optional.empty());
        });
    }

    /** Counted up to a limit. */
    public long count(ShipmentFilter filter, int most) {
        return ids(filter, most).size();
    }

    /** All that fit, up to a limit, in no order. */
    public List<Long> ids(ShipmentFilter filter, int most) {
        return tx.call(jdbc -> {
            var clauses = ShipmentClauses.of(filter, clock.instant());
            return jdbc.sql("select shipment.id from shipment left join orders on orders.id = shipment.order_id where "
                            + clauses.sql() + " limit " + most)
                    .params(clauses.parameters())
                    .query(Long.class)
                    .list();
        });
    }

    static ShipmentRow read(ResultSet row, int number) throws SQLException {
        long order = row.getLong("order_id");
        return new ShipmentRow(
                row.getLong("id"),
                ShipmentStatus.of(row.getString("status")),
                row.getString("problem_code"),
                row.getString("reference"),
                row.getString("number") == null
                        ? Optional.empty()
                        : Optional.of(new ShipmentRow.Order(order, row.getString("number"), row.getLong("store_id"))),
                row.getLong("warehouse_id"),
                Timestamps.readOptional(row, "shipped_at"),
                Timestamps.read(row, "received_at"),
                List.of(),
                0);
    }

    private record Label(ShipmentRow.Label label, int units) {}

    /** Tracking numbers and units of all of them with one query. */
    private static List<ShipmentRow> labelled(JdbcClient jdbc, List<ShipmentRow> rows) {
        Map<Long, List<Label>> labels = new HashMap<>();
        Batch.of(rows)
                .longs(ShipmentRow::id)
                .query(
                        jdbc,
                        """
                        select shipment_id, carrier, tracking_number,
                            (select coalesce(sum(quantity), 0)::integer from parcel_line where parcel_id = id) units
                        from parcel where shipment_id = any (?) order by id
                        """,
                        (row, number) -> labels.computeIfAbsent(row.getLong("shipment_id"), _ -> new ArrayList<>())
                                .add(new Label(
                                        new ShipmentRow.Label(
                                                row.getString("carrier"), row.getString("tracking_number")),
                                        row.getInt("units"))));
        return rows.stream()
                .map(row -> with(row, labels.getOrDefault(row.id(), List.of())))
                .toList();
    }

    private static ShipmentRow with(ShipmentRow row, List<Label> labels) {
        return new ShipmentRow(
                row.id(),
                row.status(),
                row.problem(),
                row.reference(),
                row.order(),
                row.warehouseId(),
                row.shippedAt(),
                row.receivedAt(),
                labels.stream().map(Label::label).toList(),
                labels.stream().mapToInt(Label::units).sum());
    }
}
