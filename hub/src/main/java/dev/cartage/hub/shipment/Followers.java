package dev.cartage.hub.shipment;

import dev.cartage.hub.storage.Batch;
import dev.cartage.model.Parcel;
import dev.cartage.model.ParcelLine;
import dev.cartage.model.Shipment;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Orders that travel in another order's parcel. Once all of their leader has shipped, they have shipped with it. */
final class Followers {
    private Followers() {}

    private record Line(long leader, String reference, String sku, int position, int open) {}

    /** What the warehouse would have said of the followers, with the leader's tracking number. */
    static List<Shipment> shipments(JdbcClient jdbc, Map<Long, Candidate> leaders) {
        Map<String, List<ParcelLine>> lines = new HashMap<>();
        Map<String, Candidate> of = new HashMap<>();
        for (Line line : lines(jdbc, List.copyOf(leaders.keySet()))) {
            lines.computeIfAbsent(line.reference(), _ -> new ArrayList<>())
                    .add(ParcelLine.of(line.position(), line.sku(), line.open()));
            Optional.ofNullable(leaders.get(line.leader())).ifPresent(leader -> of.put(line.reference(), leader));
        }
        return of.entrySet().stream()
                .filter(one -> !one.getValue().parcels().isEmpty())
                .map(one -> shipment(one.getKey(), one.getValue(), lines.getOrDefault(one.getKey(), List.of())))
                .toList();
    }

    private static List<Line> lines(JdbcClient jdbc, List<Long> leaders) {
        return Batch.of(leaders)
                .longs(id -> id)
                .query(
                        jdbc,
                        """
                        select order_kin.order_id leader, warehouse_reference, sku, position,
                            ordered - canceled - shipped open
                        from order_kin join orders on orders.id = kin_id
                        join order_line on order_line.order_id = kin_id
                        where order_kin.order_id = any (?) and kind = 'merged' and ordered > canceled + shipped
                            and not exists (select from order_line led where led.order_id = order_kin.order_id
                                and led.ordered > led.canceled + led.shipped)
                        """,
                        (row, number) -> new Line(
                                row.getLong("leader"),
                                row.getString("warehouse_reference"),
                                row.getString("sku"),
                                row.getInt("position"),
                                row.getInt("open")));
    }

    private static Shipment shipment(String reference, Candidate leader, List<ParcelLine> lines) {
        Parcel first = leader.parcels().getFirst();
        Parcel parcel = new Parcel(
                "",
                first.carrier(),
                first.service(),
                first.trackingNumber(),
                Optional.empty(),
                Optional.empty(),
                lines);
        return new Shipment(
                reference, "with " + leader.reference(), leader.shipment().shippedAt(), List.of(parcel));
    }
}
