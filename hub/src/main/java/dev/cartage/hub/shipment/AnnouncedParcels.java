package dev.cartage.hub.shipment;

import dev.cartage.hub.order.OrderJson;
import dev.cartage.hub.rule.Where;
import dev.cartage.hub.storage.Batch;
import dev.cartage.hub.storage.Timestamps;
import dev.cartage.model.Order;
import dev.cartage.model.ShipmentFields;
import dev.cartage.model.ShipmentLineFields;
import dev.cartage.model.Values;
import dev.cartage.rules.hook.Subject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Parcels as rules see them before the store is told. */
final class AnnouncedParcels {
    private AnnouncedParcels() {}

    /** A parcel, and the order that it belongs to. */
    record Parcel(long id, long orderId, Where where, Order order, Subject subject, int units) {}

    private record Line(long parcelId, String sku, int quantity) {}

    static List<Parcel> load(JdbcClient jdbc, List<Long> parcelIds) {
        Map<Long, List<Line>> lines = new HashMap<>();
        Batch.of(parcelIds)
                .longs(id -> id)
                .query(
                        jdbc,
                        "select parcel_id, sku, quantity from parcel_line where parcel_id = any (?) order by parcel_id, position",
                        (row, number) ->
                                new Line(row.getLong("parcel_id"), row.getString("sku"), row.getInt("quantity")))
                .forEach(line -> lines.computeIfAbsent(line.parcelId(), _ -> new ArrayList<>())
                        .add(line));
        return Batch.of(parcelIds).longs(id -> id).query(jdbc, """
                        select parcel.*, shipment.external_id, shipped_at, received_at, content, store_id, connection_id,
                            orders.warehouse_id
                        from parcel join shipment on shipment.id = shipment_id join orders on orders.id = parcel.order_id
                        where parcel.id = any (?) order by parcel.id
                        """, (row, number) -> {
            long id = row.getLong("id");
            List<Line> its = lines.getOrDefault(id, List.of());
            Values values = Values.none(ShipmentFields.catalogue())
                    .change()
                    .set(ShipmentFields.ID, Long.toString(id))
                    .set(ShipmentFields.ORDER_ID, row.getString("order_id"))
                    .set(ShipmentFields.EXTERNAL_ID, row.getString("external_id"))
                    .set(ShipmentFields.TRACKING_NUMBER, row.getString("tracking_number"))
                    .set(ShipmentFields.CARRIER, row.getString("carrier"))
                    .set(ShipmentFields.SERVICE_LEVEL, row.getString("service"))
                    .set(ShipmentFields.SHIPPED_AT, Timestamps.readOptional(row, "shipped_at"))
                    .set(ShipmentFields.CREATED_AT, Timestamps.readOptional(row, "received_at"))
                    .set(ShipmentFields.WEIGHT, Optional.ofNullable(row.getBigDecimal("weight")))
                    .set(ShipmentFields.COST, Optional.ofNullable(row.getBigDecimal("cost")))
                    .set(ShipmentFields.WAREHOUSE_ID, row.getString("warehouse_id"))
                    .done();
            return new Parcel(
                    id,
                    row.getLong("order_id"),
                    new Where(row.getLong("store_id"), row.getLong("connection_id"), row.getLong("warehouse_id")),
                    OrderJson.read(row.getString("content")),
                    Subject.of(
                            values,
                            Map.of(),
                            its.stream().map(AnnouncedParcels::subject).toList()),
                    its.stream().mapToInt(Line::quantity).sum());
        });
    }

    private static Subject subject(Line line) {
        Values values = Values.none(ShipmentLineFields.catalogue())
                .change()
                .set(ShipmentLineFields.SKU, line.sku())
                .set(ShipmentLineFields.QUANTITY, line.quantity())
                .done();
        return Subject.of(values, Map.of(), List.of());
    }

    static void change(JdbcClient jdbc, long parcelId, String carrier, String service, String trackingNumber) {
        jdbc.sql("""
                        update parcel set carrier = ?, service = ?, tracking_number = ?,
                            said = case when said <> '' then said else jsonb_build_object('carrier', carrier,
                                'service', service, 'tracking_number', tracking_number)::text end
                        where id = ? and (carrier, service, tracking_number) is distinct from (?, ?, ?)
                        """)
                .params(carrier, service, trackingNumber, parcelId, carrier, service, trackingNumber)
                .update();
    }

    /** The parcels count as told. */
    static void suppress(JdbcClient jdbc, List<Long> parcelIds, Instant now) {
        Batch.of(parcelIds).value(now).longs(id -> id).update(jdbc, """
                        with told as (
                            update parcel set told_at = ? where id = any (?) returning id, shipment_id)
                        update shipment set status = 'completed' where id in (select shipment_id from told)
                            and not exists (select from parcel where parcel.shipment_id = shipment.id
                                and told_at is null and parcel.id not in (select id from told))
                        """);
    }
}
