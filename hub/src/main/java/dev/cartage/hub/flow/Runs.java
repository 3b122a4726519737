package dev.cartage.hub.flow;

import dev.cartage.hub.connection.Connection;
import dev.cartage.hub.storage.Batch;
import dev.cartage.hub.storage.Ids;
import dev.cartage.hub.storage.Timestamps;
import dev.cartage.hub.storage.Tx;
import java.time.InstantSource;
import java.util.List;
import java.util.stream.IntStream;

/** The history of flows: one row for each run and connection. */
final class Runs {
    private final Tx tx;
    private final Ids ids;
    private final InstantSource clock;

    Runs(Tx tx, Ids ids, InstantSource clock) {
        this.tx = tx;
        this.ids = ids;
        this.clock = clock;
    }

    /**
     * A run that has begun.
     *
     * @param rows one for each connection it serves
     */
    record Run(List<Long> rows, int found, int changed) {
        Run plus(int moreFound, int moreChanged) {
            return new Run(rows, found + moreFound, changed + moreChanged);
        }
    }

    private record Row(long id, long connectionId, String kind) {}

    Run begin(List<Connection> connections, String kind) {
        long[] fresh = ids.next(connections.size());
        List<Row> rows = IntStream.range(0, fresh.length)
                .mapToObj(i -> new Row(fresh[i], connections.get(i).id(), kind))
                .toList();
        tx.run(
                jdbc -> Batch.of(rows)
                        .longs(Row::id)
                        .longs(Row::connectionId)
                        .value(kind)
                        .value(clock.instant())
                        .update(
                                jdbc,
                                "insert into flow_run (id, connection_id, kind, started_at) select unnest(?), unnest(?), ?, ?"));
        return new Run(rows.stream().map(Row::id).toList(), 0, 0);
    }

    /** Shows how far a long run has come. */
    void progress(Run run) {
        tx.run(jdbc -> Batch.of(run.rows())
                .value(run.found())
                .value(run.changed())
                .longs(id -> id)
                .update(jdbc, "update flow_run set found = ?, changed = ? where id = any (?)"));
    }

    void finish(Run run) {
        tx.run(jdbc -> Batch.of(run.rows())
                .value(run.found())
                .value(run.changed())
                .value(Timestamps.parameter(clock.instant()))
                .longs(id -> id)
                .update(jdbc, "update flow_run set found = ?, changed = ?, finished_at = ? where id = any (?)"));
    }
}
