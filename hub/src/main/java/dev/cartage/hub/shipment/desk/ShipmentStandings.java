package dev.cartage.hub.shipment.desk;

import dev.cartage.hub.shipment.ShipmentStatus;
import dev.cartage.model.OrderState.Mark;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Reads where a shipment stands. Its order's row is locked first, as everybody does who changes what counts as shipped. */
final class ShipmentStandings {
    private ShipmentStandings() {}

    static Optional<ShipmentStanding> lock(JdbcClient jdbc, long shipmentId) {
        jdbc.sql("""
                        select from orders where id = (
                            select order_id from shipment where id = ?) for update
                        """).param(shipmentId).query().listOfRows();
        jdbc.sql("select from shipment where id = ? for update")
                .param(shipmentId)
                .query()
                .listOfRows();
        return find(jdbc, shipmentId);
    }

    static Optional<ShipmentStanding> find(JdbcClient jdbc, long shipmentId) {
        return jdbc.sql("""
                        select shipment.*, coalesce(orders.id, 0) known_order, coalesce(orders.store_id, 0) store_id,
                            coalesce(order_state.problem_code, '') order_problem,
                            coalesce(mark, 'NONE') mark, exists (
                                select from dispatch join parcel on parcel.id = subject_id
                                where dispatch.order_id = shipment.order_id and parcel.shipment_id = shipment.id
                                    and lane like 'store/%' and dispatch.status in ('leaving', 'unknown')) uncertain
                        from shipment left join orders on orders.id = shipment.order_id
                        left join order_state on order_state.order_id = orders.id
                        where shipment.id = ? and shipment.status <> 'correction'
                        """)
                .param(shipmentId)
                .query((row, number) -> new ShipmentStanding(
                        row.getLong("id"),
                        row.getLong("warehouse_id"),
                        row.getLong("known_order"),
                        row.getLong("store_id"),
                        ShipmentStatus.of(row.getString("status")),
                        row.getString("reported").isEmpty(),
                        row.getString("problem_code"),
                        row.getString("order_problem"),
                        Mark.valueOf(row.getString("mark")),
                        row.getBoolean("uncertain"),
                        parcels(jdbc, shipmentId)))
                .optional();
    }

    private static List<ShipmentStanding.Parcel> parcels(JdbcClient jdbc, long shipmentId) {
        return jdbc.sql("""
                        select id, told_at is not null told,
                            (select coalesce(sum(quantity), 0)::integer from parcel_line where parcel_id = id) units
                        from parcel where shipment_id = ? order by id
                        """)
                .param(shipmentId)
                .query((row, number) ->
                        new ShipmentStanding.Parcel(row.getLong("id"), row.getInt("units"), row.getBoolean("told")))
                .list();
    }
}
