package dev.cartage.hub.shipment.read;

import dev.cartage.hub.storage.Timestamps;
import dev.cartage.model.Shipment;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Parcels with their contents, and how far the store knows of them. */
record CountedParcels(JdbcClient jdbc) {

    List<ShipmentDetail.Parcel> of(long shipmentId) {
        Map<Long, List<ShipmentDetail.Line>> lines = lines(shipmentId);
        return jdbc.sql("""
                        select parcel.*, coalesce(dispatch.status, '') notice,
                            case when dispatch.status = 'waiting' then due_at end next_at
                        from parcel
                        left join lateral (select status, due_at from dispatch
                            where dispatch.order_id = parcel.order_id and subject_id = parcel.id
                                and lane like 'store/%/shipments'
                            order by revision desc limit 1) dispatch on true
                        where shipment_id = ? order by parcel.id
                        """)
                .param(shipmentId)
                .query((row, number) -> new ShipmentDetail.Parcel(
                        row.getLong("id"),
                        row.getString("carrier"),
                        row.getString("service"),
                        row.getString("tracking_number"),
                        Optional.ofNullable(row.getBigDecimal("weight")),
                        Optional.ofNullable(row.getBigDecimal("cost")),
                        row.getString("said"),
                        Timestamps.readOptional(row, "told_at"),
                        row.getString("notice"),
                        Timestamps.readOptional(row, "next_at"),
                        lines.getOrDefault(row.getLong("id"), List.of())))
                .list();
    }

    private Map<Long, List<ShipmentDetail.Line>> lines(long shipmentId) {
        Map<Long, List<ShipmentDetail.Line>> lines = new HashMap<>();
        jdbc.sql("""
                        select parcel_line.*, coalesce(name, '') name
                        from parcel join parcel_line on parcel_id = id
                        left join order_line on order_line.order_id = parcel.order_id and order_line.position = line
                        where shipment_id = ? order by parcel_id, parcel_line.position
                        """)
                .param(shipmentId)
                .query((row, number) -> lines.computeIfAbsent(row.getLong("parcel_id"), _ -> new ArrayList<>())
                        .add(new ShipmentDetail.Line(
                                row.getInt("line"),
                                row.getString("sku"),
                                row.getString("name"),
                                row.getInt("quantity"),
                                row.getString("lot"),
                                row.getString("serial"),
                                row.getString("expiry"))))
                .list();
        return lines;
    }

    /** The contents that the warehouse reported, for parcels that do not count yet. */
    static List<ShipmentDetail.Parcel> reported(List<ShipmentDetail.Parcel> parcels, Shipment said) {
        List<ShipmentDetail.Parcel> shown = new ArrayList<>();
        for (int i = 0; i < Math.min(parcels.size(), said.parcels().size()); i++) {
            var parcel = parcels.get(i);
            var lines = said.parcels().get(i).lines().stream()
                    .map(line -> new ShipmentDetail.Line(
                            0, line.sku(), "", line.quantity(), line.lot(), line.serial(), line.expiry()))
                    .toList();
            shown.add(new ShipmentDetail.Parcel(
                    parcel.id(),
                    parcel.carrier(),
                    parcel.service(),
                    parcel.trackingNumber(),
                    parcel.weight(),
                    parcel.cost(),
                    parcel.said(),
                    parcel.toldAt(),
                    parcel.notice(),
                    parcel.nextAt(),
                    lines));
        }
        return shown;
    }
}
