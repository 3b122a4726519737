package dev.cartage.hub.shipment;

import dev.cartage.hub.storage.Batch;
import dev.cartage.model.Parcel;
import dev.cartage.model.ParcelLine;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A shipment of an order that was counted before, to tell whether a report is the same shipment with another number. */
record Earlier(long shipmentId, String externalId, Map<Long, Box> boxes) {

    /** A parcel: its number, and units by SKU. */
    record Box(String trackingNumber, Map<String, Integer> units) {}

    /** A parcel that has another tracking number than it was reported with. */
    record Change(long parcelId, long orderId, String former, Parcel now) {}

    /** Whether it is the same shipment by the warehouse's own key. */
    boolean isNamed(Candidate candidate) {
        return !externalId.isEmpty() && externalId.equals(candidate.shipment().externalId());
    }

    /** What the report changes, if it holds just the same; empty if it is another shipment. */
    List<Change> changes(Candidate candidate, long orderId) {
        Map<Long, Box> left = new LinkedHashMap<>(boxes);
        List<Change> changes = new ArrayList<>();
        for (Parcel parcel : candidate.parcels()) {
            Optional<Map.Entry<Long, Box>> same = left.entrySet().stream()
                    .filter(box -> box.getValue().units().equals(units(parcel)))
                    .max((one, other) -> Boolean.compare(isSame(one, parcel), isSame(other, parcel)));
            if (same.isEmpty() || parcel.trackingNumber().isBlank()) {
                return List.of();
            }
            if (!isSame(same.get(), parcel)) {
                changes.add(new Change(
                        same.get().getKey(), orderId, same.get().getValue().trackingNumber(), parcel));
            }
            left.remove(same.get().getKey());
        }
        return left.isEmpty() ? changes : List.of();
    }

    private static boolean isSame(Map.Entry<Long, Box> box, Parcel parcel) {
        return box.getValue().trackingNumber().equals(parcel.trackingNumber());
    }

    private static Map<String, Integer> units(Parcel parcel) {
        Map<String, Integer> units = new HashMap<>();
        for (ParcelLine line : parcel.lines()) {
            units.merge(key(line.sku(), line.line()), line.quantity(), Integer::sum);
        }
        return units;
    }

    private static String key(String sku, int line) {
        return sku.isEmpty() ? "#" + line : sku.toUpperCase(Locale.ROOT);
    }

    private record Row(
            long orderId, long shipmentId, String externalId, long parcelId, String number, String key, int quantity) {}

    /** Those of these orders, by order. */
    static Map<Long, List<Earlier>> of(JdbcClient jdbc, List<Long> orderIds) {
        Map<Long, Earlier> shipments = new LinkedHashMap<>();
        Map<Long, List<Earlier>> byOrder = new HashMap<>();
        for (Row row : rows(jdbc, orderIds)) {
            shipments
                    .computeIfAbsent(row.shipmentId(), id -> {
                        Earlier fresh = new Earlier(id, row.externalId(), new LinkedHashMap<>());
                        byOrder.computeIfAbsent(row.orderId(), _ -> new ArrayList<>())
                                .add(fresh);
                        return fresh;
                    })
                    .boxes()
                    .computeIfAbsent(row.parcelId(), _ -> new Box(row.number(), new HashMap<>()))
                    .units()
                    .merge(row.key(), row.quantity(), Integer::sum);
        }
        return byOrder;
    }

    private static List<Row> rows(JdbcClient jdbc, List<Long> orderIds) {
        return Batch.of(orderIds)
                .longs(id -> id)
                .query(
                        jdbc,
                        """
                        select shipment.order_id, shipment.id, external_id, parcel_id, tracking_number, sku, line, quantity
                        from shipment join parcel on shipment_id = shipment.id join parcel_line on parcel_id = parcel.id
                        where shipment.order_id = any (?) and reported = '' order by shipment.id, parcel_id
                        """,
                        (row, number) -> new Row(
                                row.getLong("order_id"),
                                row.getLong("id"),
                                row.getString("external_id"),
                                row.getLong("parcel_id"),
                                row.getString("tracking_number"),
                                key(row.getString("sku"), row.getInt("line")),
                                row.getInt("quantity")));
    }
}
