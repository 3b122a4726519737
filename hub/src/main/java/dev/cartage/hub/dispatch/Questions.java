package dev.cartage.hub.dispatch;

import dev.cartage.hub.lane.Lane;
import dev.cartage.hub.storage.Batch;
import dev.cartage.hub.storage.Timestamps;
import dev.cartage.hub.storage.Tx;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Dispatches whose outcome is unknown, until the remote has been asked. */
final class Questions {
    private final Tx tx;

    Questions(Tx tx) {
        this.tx = tx;
    }

    List<Dispatch> due(Lane lane, int most, Instant now) {
        return tx.call(jdbc -> jdbc.sql("""
                        select id, subject_id, revision, attempts, idempotency_key from dispatch
                        where lane = ? and status = 'unknown' and due_at <= ? order by due_at limit ?
                        """)
                .params(lane.name(), Timestamps.parameter(now), most)
                .query((row, number) -> new Dispatch(
                        row.getLong("id"),
                        row.getLong("subject_id"),
                        row.getInt("revision"),
                        row.getInt("attempts"),
                        row.getObject("idempotency_key", UUID.class)))
                .list());
    }

    void later(List<Dispatch> dispatches, Instant until) {
        tx.run(jdbc -> Batch.of(dispatches)
                .value(until)
                .longs(Dispatch::id)
                .update(jdbc, "update dispatch set due_at = ? where id = any (?) and status = 'unknown'"));
    }
}
