package dev.cartage.hub.flow;

import dev.cartage.hub.storage.Ids;
import dev.cartage.hub.storage.Timestamps;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The rows of flows: when each is to run. */
final class FlowRows {
    private static final String SELECT =
            "select flow.*, coalesce((select zone from account_profile), 'UTC') zone from flow";

    private FlowRows() {}

    /** Makes what is missing of a connection's flows. */
    static void make(JdbcClient jdbc, Ids ids, long connectionId) {
        for (var kind : FlowKind.values()) {
            jdbc.sql("""
                    insert into flow (id, connection_id, kind, every_minutes) values (?, ?, ?, ?)
                    on conflict (connection_id, kind) do nothing
                    """)
                    .params(
                            ids.next(),
                            connectionId,
                            kind.stored(),
                            kind.usual().toMinutes())
                    .update();
        }
    }

    static List<Flow> all(JdbcClient jdbc) {
        return jdbc.sql(SELECT + " order by connection_id, id")
                .query(FlowRows::read)
                .list();
    }

    static List<Flow> ofConnection(JdbcClient jdbc, long connectionId) {
        return jdbc.sql(SELECT + " where connection_id = ? order by id")
                .param(connectionId)
                .query(FlowRows::read)
                .list();
    }

    static Optional<Flow> find(JdbcClient jdbc, long connectionId, FlowKind kind) {
        return jdbc.sql(SELECT + " where connection_id = ? and kind = ?")
                .params(connectionId, kind.stored())
                .query(FlowRows::read)
                .optional();
    }

    /** Nobody else changes it until the transaction ends. */
    static Optional<Flow> lock(JdbcClient jdbc, long id) {
        return jdbc.sql(SELECT + " where id = ? for update")
                .param(id)
                .query(FlowRows::read)
                .optional();
    }

    private static Flow read(ResultSet row, int number) throws SQLException {
        return new Flow(
                row.getLong("id"),
                row.getLong("connection_id"),
                FlowKind.of(row.getString("kind")),
                Duration.ofMinutes(row.getInt("every_minutes")),
                ScheduleJson.read(row.getString("schedules")),
                ZoneId.of(row.getString("zone")),
                Timestamps.readOptional(row, "paused_at"),
                Timestamps.readOptional(row, "next_at"));
    }

    static void update(JdbcClient jdbc, Flow flow) {
        jdbc.sql(
                        "update flow set every_minutes = ?, schedules = cast(? as jsonb), paused_at = ?, next_at = ? where id = ?")
                .param((int) flow.every().toMinutes())
                .param(ScheduleJson.write(flow.schedules()))
                .param(orNull(flow.pausedAt()))
                .param(orNull(flow.nextAt()))
                .param(flow.id())
                .update();
    }

    static void changed(JdbcClient jdbc, long id, Instant now) {
        jdbc.sql("update flow set changed_at = ? where id = ?")
                .params(Timestamps.parameter(now), id)
                .update();
    }

    /** By the flow's id. */
    static Map<Long, Instant> changes(JdbcClient jdbc) {
        Map<Long, Instant> changes = new HashMap<>();
        jdbc.sql("select id, changed_at from flow where changed_at is not null").query(row -> {
            changes.put(row.getLong("id"), Timestamps.read(row, "changed_at"));
        });
        return changes;
    }

    private static @Nullable Object orNull(Optional<Instant> instant) {
        return instant.map(Timestamps::parameter).orElse(null);
    }
}
