package dev.cartage.hub.shipment.read;

import dev.cartage.hub.shipment.ShipmentStatus;
import dev.cartage.hub.storage.Timestamps;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** A filter as conditions of SQL on {@code shipment} and the order it belongs to. */
final class ShipmentClauses {
    /** More shipments than this of one beginning of a tracking number are not looked for. */
    private static final int MOST = 500;

    private final List<String> conditions = new ArrayList<>();
    private final List<Object> parameters = new ArrayList<>();

    private ShipmentClauses() {}

    static ShipmentClauses of(ShipmentFilter filter, Instant now) {
        var clauses = new ShipmentClauses();
        // A correction is kept only so that the same report changes nothing twice.
        clauses.and("shipment.status <> 'correction'");
        filter.status().ifPresent(clauses::status);
        clauses.andIf(filter.store() != 0, "store_id = ?", filter.store());
        clauses.andIf(filter.merchant() != 0, "merchant_id = ?", filter.merchant());
        clauses.andIf(filter.warehouse() != 0, "shipment.warehouse_id = ?", filter.warehouse());
        clauses.andIf(
                filter.days() > 0, "received_at >= ?", Timestamps.parameter(now.minus(Duration.ofDays(filter.days()))));
        if (!filter.text().isEmpty()) {
            clauses.words(filter.text());
        }
        return clauses;
    }

    /** The shelf is the status of the few that a person may look for; it has an index of its own. */
    private void status(ShipmentStatus status) {
        boolean many = status == ShipmentStatus.OPEN || status == ShipmentStatus.COMPLETED;
        and(many ? "shipment.status = ?" : "shipment.shelf = ?", status.word());
    }

    private void words(String text) {
        String beginning = text.toUpperCase(Locale.ROOT);
        String[] written = {text, text.toUpperCase(Locale.ROOT), "#" + text};
        and("""
                shipment.id = any (array(
                    (select shipment_id from parcel where tracking_number ~>=~ ? and tracking_number ~<~ ? limit %1$d)
                    union all (select of.id from shipment of join orders on orders.id = of.order_id
                        where orders.number = any (?) limit %1$d)
                    union all (select id from shipment of where of.warehouse_id = any (array(select id from warehouse))
                        and of.reference = any (?) limit %1$d)))
                """.formatted(MOST), beginning, beginning + Character.MAX_VALUE, written, written);
    }

    ShipmentClauses and(String condition, Object... values) {
        conditions.add(condition);
        parameters.addAll(List.of(values));
        return this;
    }

    private void andIf(boolean wanted, String condition, Object value) {
        if (wanted) {
            and(condition, value);
        }
    }

    String sql() {
        return String.join(" and ", conditions);
    }

    List<Object> parameters() {
        return parameters;
    }
}
