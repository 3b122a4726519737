package dev.cartage.hub.flow;

import dev.cartage.hub.storage.Batch;
import dev.cartage.hub.storage.Timestamps;
import dev.cartage.hub.storage.Tx;
import java.time.InstantSource;
import java.util.List;

/** What stores' hooks hinted at and nobody has read yet. */
final class Hints {
    private static final int MOST = 200;

    private final Tx tx;
    private final InstantSource clock;

    Hints(Tx tx, InstantSource clock) {
        this.tx = tx;
        this.clock = clock;
    }

    /** A hint. @param externalId the order; "" where only something changed */
    record Hint(String messageId, String externalId) {}

    List<Hint> unseen(long storeId) {
        return tx.call(jdbc -> jdbc.sql("""
                        select message_id, external_id from hook_message
                        where store_id = ? and seen_at is null order by received_at limit ?
                        """)
                .params(storeId, MOST)
                .query((row, number) -> new Hint(row.getString(1), row.getString(2)))
                .list());
    }

    /** Whether others may wait behind these. */
    boolean mayBeMore(List<Hint> unseen) {
        return unseen.size() == MOST;
    }

    void seen(long storeId, List<Hint> hints) {
        tx.run(jdbc -> Batch.of(hints)
                .value(Timestamps.parameter(clock.instant()))
                .value(storeId)
                .texts(Hint::messageId)
                .update(jdbc, "update hook_message set seen_at = ? where store_id = ? and message_id = any (?)"));
    }
}
