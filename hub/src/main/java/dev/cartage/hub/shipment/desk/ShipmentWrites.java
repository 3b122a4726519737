package dev.cartage.hub.shipment.desk;

import org.springframework.jdbc.core.simple.JdbcClient;

/** The statements behind what the desk does. */
final class ShipmentWrites {
    private ShipmentWrites() {}

    static void open(JdbcClient jdbc, long shipmentId) {
        jdbc.sql("""
                        update shipment set status = 'open', problem_code = '', problem_sentence = '', problem_action = ''
                        where id = ?
                        """).param(shipmentId).update();
    }

    static void archive(JdbcClient jdbc, long shipmentId) {
        jdbc.sql("update shipment set status = 'archived' where id = ?")
                .param(shipmentId)
                .update();
    }

    /** Carrier, service and tracking number as the warehouse gave them. */
    static void restoreSaid(JdbcClient jdbc, long shipmentId) {
        jdbc.sql("""
                        update parcel set carrier = said::jsonb ->> 'carrier', service = said::jsonb ->> 'service',
                            tracking_number = said::jsonb ->> 'tracking_number', said = ''
                        where shipment_id = ? and said <> ''
                        """).param(shipmentId).update();
    }

    static void uncount(JdbcClient jdbc, long shipmentId) {
        jdbc.sql("""
                        update order_line set shipped = shipped - units
                        from (select parcel.order_id, line, sum(quantity)::integer units
                            from parcel join parcel_line on parcel_id = parcel.id
                            where shipment_id = ? group by parcel.order_id, line) sums
                        where order_line.order_id = sums.order_id and order_line.position = sums.line
                        """).param(shipmentId).update();
    }

    static void delete(JdbcClient jdbc, long shipmentId) {
        jdbc.sql("""
                        with gone as (delete from parcel where shipment_id = ? returning id),
                            lines as (delete from parcel_line where parcel_id in (select id from gone))
                        delete from shipment where id = ?
                        """).params(shipmentId, shipmentId).update();
    }
}
