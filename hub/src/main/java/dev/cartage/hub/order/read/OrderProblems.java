package dev.cartage.hub.order.read;

import dev.cartage.hub.storage.Tx;
import dev.cartage.model.Problem;
import java.util.List;

/** What is wrong with the current account's orders, grouped by cause. */
public final class OrderProblems {
    private static final int MOST = 50;

    private final Tx tx;

    public OrderProblems(Tx tx) {
        this.tx = tx;
    }

    /** The one that stopped an order last comes first. */
    public List<ProblemGroup> grouped() {
        return tx.call(jdbc -> jdbc.sql("""
                        select problem_code, orders, example,
                            coalesce(data ->> 'sentence', '') sentence, coalesce(data ->> 'action', '') action
                        from (
                            select problem_code, count(*) orders, max(order_id) example from order_state
                            where attention and problem_code <> ''
                            group by problem_code order by max(order_id) desc limit ?) problem
                        left join lateral (
                            select data from order_event
                            where order_event.order_id = example and kind = 'failed' order by seq desc limit 1) told on true
                        order by example desc
                        """)
                .param(MOST)
                .query((row, number) -> new ProblemGroup(
                        new Problem(row.getString("problem_code"), row.getString("sentence"), row.getString("action")),
                        row.getLong("orders"),
                        row.getLong("example")))
                .list());
    }
}
