package dev.cartage.hub.order.read;

import dev.cartage.hub.storage.Timestamps;
import dev.cartage.model.Problem;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** What hangs on one order. */
final class OrderParts {
    private static final int MOST_EVENTS = 200;
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final TypeReference<Map<String, String>> TEXTS = new TypeReference<>() {};

    private final JdbcClient jdbc;
    private final long orderId;

    OrderParts(JdbcClient jdbc, long orderId) {
        this.jdbc = jdbc;
        this.orderId = orderId;
    }

    List<OrderDetail.Line> lines() {
        return jdbc.sql("select * from order_line where order_id = ? order by position")
                .param(orderId)
                .query((row, number) -> new OrderDetail.Line(
                        row.getInt("position"),
                        row.getString("sku"),
                        row.getString("name"),
                        row.getInt("ordered"),
                        row.getInt("canceled"),
                        row.getInt("shipped")))
                .list();
    }

    List<OrderDetail.Shipment> shipments() {
        return jdbc.sql("""
                        select shipment.*, carrier, service, tracking_number, told_at,
                            coalesce((select string_agg(quantity || ' × ' || sku, ', ' order by position)
                                from parcel_line where parcel_id = parcel.id), '') contents
                        from shipment join parcel on shipment_id = shipment.id
                        where shipment.order_id = ? order by shipment.id, parcel.id
                        """)
                .param(orderId)
                .query((row, number) -> new OrderDetail.Shipment(
                        row.getLong("id"),
                        row.getString("status"),
                        Timestamps.readOptional(row, "shipped_at"),
                        row.getString("carrier"),
                        row.getString("service"),
                        row.getString("tracking_number"),
                        row.getString("contents"),
                        Timestamps.readOptional(row, "told_at"),
                        problem(row)))
                .list();
    }

    List<OrderDetail.Event> timeline() {
        return jdbc.sql("select at, kind, actor, data from order_event where order_id = ? order by seq desc limit ?")
                .params(orderId, MOST_EVENTS)
                .query((row, number) -> new OrderDetail.Event(
                        Timestamps.read(row, "at"),
                        row.getString("kind"),
                        row.getString("actor"),
                        JSON.readValue(row.getString("data"), TEXTS)))
                .list();
    }

    List<OrderDetail.Departure> departures() {
        return jdbc.sql("""
                        select dispatch.*, coalesce(due_at, 'epoch') next_at, coalesce(file_name, '') file_name
                        from dispatch left join consignment on consignment.id = consignment_id
                        where dispatch.order_id = ? order by dispatch.id
                        """)
                .param(orderId)
                .query((row, number) -> new OrderDetail.Departure(
                        row.getString("lane"),
                        row.getString("status"),
                        row.getInt("attempts"),
                        Timestamps.read(row, "next_at"),
                        row.getString("file_name"),
                        problem(row)))
                .list();
    }

    private static Optional<Problem> problem(ResultSet row) throws SQLException {
        var code = row.getString("problem_code");
        return code.isEmpty()
                ? Optional.empty()
                : Optional.of(new Problem(code, row.getString("problem_sentence"), row.getString("problem_action")));
    }
}
