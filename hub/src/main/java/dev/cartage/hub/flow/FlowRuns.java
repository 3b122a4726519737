package dev.cartage.hub.flow;

import dev.cartage.hub.storage.Timestamps;
import dev.cartage.hub.storage.Tx;
import dev.cartage.model.Problem;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;

/** How the runs went of the current account's flows. */
public final class FlowRuns {
    private final Tx tx;

    public FlowRuns(Tx tx) {
        this.tx = tx;
    }

    public Optional<FlowRun> last(long connectionId, FlowKind kind) {
        return newest(connectionId, kind, 1).stream().findFirst();
    }

    /** The newest first. */
    public List<FlowRun> newest(long connectionId, FlowKind kind, int most) {
        return tx.call(
                jdbc -> jdbc.sql("select * from flow_run where connection_id = ? and kind = ? order by id desc limit ?")
                        .params(connectionId, kind.stored(), most)
                        .query(FlowRuns::read)
                        .list());
    }

    /** The last run of each flow of all connections. */
    public List<FlowRun> lastOfEach() {
        return tx.call(jdbc -> jdbc.sql("""
                        select run.* from flow cross join lateral (
                            select * from flow_run
                            where connection_id = flow.connection_id and kind = flow.kind order by id desc limit 1) run
                        """).query(FlowRuns::read).list());
    }

    private static FlowRun read(ResultSet row, int number) throws SQLException {
        var code = row.getString("problem_code");
        return new FlowRun(
                row.getLong("connection_id"),
                FlowKind.of(row.getString("kind")),
                Timestamps.read(row, "started_at"),
                Timestamps.readOptional(row, "finished_at"),
                row.getInt("found"),
                row.getInt("changed"),
                code.isEmpty()
                        ? Optional.empty()
                        : Optional.of(
                                new Problem(code, row.getString("problem_sentence"), row.getString("problem_action"))));
    }
}
