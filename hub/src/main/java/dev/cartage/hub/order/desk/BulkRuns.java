package dev.cartage.hub.order.desk;

import dev.cartage.hub.storage.Timestamps;
import dev.cartage.hub.storage.Tx;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** What became of actions on many orders. */
public final class BulkRuns {
    private static final int MOST_SHOWN = 200;

    private final Tx tx;

    BulkRuns(Tx tx) {
        this.tx = tx;
    }

    /** @param finishedAt empty while it goes on */
    public record Run(
            long id,
            String actor,
            BulkAction action,
            String query,
            int members,
            int done,
            int refused,
            Instant startedAt,
            Optional<Instant> finishedAt,
            List<Refused> refusals) {

        public int percent() {
            return members == 0 ? 100 : (int) (100L * (done + refused) / members);
        }
    }

    /** An order of which the action was refused. */
    public record Refused(long orderId, String number, String sentence) {}

    public Optional<Run> find(long id) {
        return tx.call(jdbc -> jdbc.sql("""
                        select bulk_run.*, count(*) filter (where outcome = 'done') done,
                            count(*) filter (where outcome = 'refused') refused
                        from bulk_run left join bulk_member on run_id = id where id = ? group by bulk_run.id
                        """)
                .param(id)
                .query((row, number) -> new Run(
                        row.getLong("id"),
                        row.getString("actor"),
                        new BulkAction(row.getString("action"), row.getString("argument")),
                        row.getString("query"),
                        row.getInt("members"),
                        row.getInt("done"),
                        row.getInt("refused"),
                        Timestamps.read(row, "started_at"),
                        Timestamps.readOptional(row, "finished_at"),
                        refusals(id)))
                .optional());
    }

    private List<Refused> refusals(long id) {
        return tx.call(jdbc -> jdbc.sql("""
                        select order_id, coalesce(number, '') number, sentence
                        from bulk_member left join orders on orders.id = order_id
                        where run_id = ? and outcome = 'refused' order by order_id limit ?
                        """)
                .params(id, MOST_SHOWN)
                .query((row, number) ->
                        new Refused(row.getLong("order_id"), row.getString("number"), row.getString("sentence")))
                .list());
    }
}
