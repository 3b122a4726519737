package dev.cartage.hub.order.read;

import dev.cartage.hub.alert.AlertEvent;
import dev.cartage.hub.alert.Cause;
import dev.cartage.hub.alert.CauseSource;
import dev.cartage.hub.storage.Tx;
import dev.cartage.model.Problem;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;

/** Orders that stand still: those of one connection with the same problem are one cause, however many they are. */
final class OrderCauses implements CauseSource {
    private static final String UNCLEAR = "outcome-unclear";
    private static final int MOST = 200;

    private final Tx tx;

    OrderCauses(Tx tx) {
        this.tx = tx;
    }

    @Override
    public List<Cause> causes(Instant now) {
        return tx.call(
                jdbc -> jdbc.sql("""
                        select connection_id, problem_code, orders, example,
                            coalesce(data ->> 'sentence', '') sentence, coalesce(data ->> 'action', '') action
                        from (
                            select connection_id, problem_code, count(*) orders, max(order_id) example
                            from order_state join orders on orders.id = order_id
                            where attention and status = 'ERROR' and problem_code <> ''
                            group by connection_id, problem_code order by max(order_id) desc limit ?) problem
                        left join lateral (
                            select data from order_event
                            where order_event.order_id = example and kind = 'failed' order by seq desc limit 1) told on true
                        """).param(MOST).query(OrderCauses::read).list());
    }

    private static Cause read(ResultSet row, int number) throws SQLException {
        var code = row.getString("problem_code");
        var orders = row.getLong("orders");
        var said = row.getString("sentence").isEmpty() ? code.replace('-', ' ') + "." : row.getString("sentence");
        return new Cause(
                code.equals(UNCLEAR) ? AlertEvent.OUTCOME_UNCLEAR : AlertEvent.ORDERS_IN_ERROR,
                "connection/" + row.getLong("connection_id") + "/" + code,
                List.of(row.getLong("connection_id")),
                new Problem(
                        code,
                        orders == 1 ? said : orders + " orders, the newest of them: " + said,
                        row.getString("action").isEmpty()
                                ? "Open the orders and see what stops them."
                                : row.getString("action")),
                orders == 1 ? "/orders/" + row.getLong("example") : "/orders?status=error&problem=" + code);
    }
}
