package dev.cartage.hub.order.desk;

import dev.cartage.hub.storage.Timestamps;
import dev.cartage.hub.storage.Tx;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** What became of actions on many orders or shipments. */
public final class BulkRuns {
    private static final int MOST_SHOWN = 200;

    private final Tx tx;

    BulkRuns(Tx tx) {
        this.tx = tx;
    }

    /**
     * @param subject what it acts on, in the plural: {@code orders}, {@code shipments}
     * @param action the word of the action
     * @param finishedAt empty while it goes on
     */
    public record Run(
            long id,
            String subject,
            String actor,
            String action,
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

    /** One of which the action was refused. @param name the order's number, or how the warehouse names the shipment's order */
    public record Refused(long id, String name, String sentence) {}

    public Optional<Run> find(long id) {
        return tx.call(jdbc -> jdbc.sql("""
                        select bulk_run.*, count(*) filter (where outcome = 'done') done,
                            count(*) filter (where outcome = 'refused') refused
                        from bulk_run left join bulk_member on run_id = id where id = ? group by bulk_run.id
                        """)
                .param(id)
                .query((row, number) -> new Run(
                        row.getLong("id"),
                        row.getString("subject"),
                        row.getString("actor"),
                        row.getString("action"),
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
                        select bulk_member.order_id, coalesce(number, shipment.reference, '') as name, sentence
                        from bulk_member left join orders on orders.id = bulk_member.order_id
                        left join shipment on shipment.id = bulk_member.order_id
                        where run_id = ? and outcome = 'refused' order by bulk_member.order_id limit ?
                        """)
                .params(id, MOST_SHOWN)
                .query((row, number) ->
                        new Refused(row.getLong("order_id"), row.getString("name"), row.getString("sentence")))
                .list());
    }
}
