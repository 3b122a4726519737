package dev.cartage.hub.alert;

import dev.cartage.hub.connection.Refused;
import dev.cartage.hub.storage.Ids;
import dev.cartage.hub.storage.Timestamps;
import dev.cartage.hub.storage.Tx;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** The alert policies of the current account. */
public final class Policies {
    private final Tx tx;
    private final Ids ids;
    private final InstantSource clock;

    Policies(Tx tx, Ids ids, InstantSource clock) {
        this.tx = tx;
        this.ids = ids;
        this.clock = clock;
    }

    public List<Policy> all() {
        return tx.call(jdbc -> jdbc.sql("select * from alert_policy order by lower(name), id")
                .query(Policies::read)
                .list());
    }

    public Optional<Policy> find(long id) {
        return all().stream().filter(policy -> policy.id() == id).findFirst();
    }

    private static Policy read(ResultSet row, int number) throws SQLException {
        return new Policy(
                row.getLong("id"),
                row.getString("name"),
                Arrays.stream((String[]) row.getArray("events").getArray())
                        .map(AlertEvent::of)
                        .collect(Collectors.toUnmodifiableSet()),
                row.getString("scope"),
                List.of((Long[]) row.getArray("channels").getArray()),
                Grouping.of(row.getString("grouping")),
                row.getInt("close_after_hours"));
    }

    /**
     * Keeps a new policy, whose id is 0, or a changed one.
     *
     * @throws Refused if it has no name, watches nothing or tells nobody
     */
    public Policy save(Policy policy) {
        if (policy.name().isBlank()
                || policy.events().isEmpty()
                || policy.channels().isEmpty()) {
            throw Refused.because(
                    "policy-empty",
                    "A policy needs a name, at least one event, and at least one channel.",
                    "Fill in the name and tick what is missing.");
        }
        Policy kept = new Policy(
                policy.id() == 0 ? ids.next() : policy.id(),
                policy.name().strip(),
                policy.events(),
                policy.scope(),
                policy.channels(),
                policy.grouping(),
                Math.clamp(policy.closeAfterHours(), 0, 24 * 365));
        tx.run(jdbc -> jdbc.sql("""
                        insert into alert_policy
                            (id, name, events, scope, channels, grouping, close_after_hours, created_at)
                        values (?, ?, ?, ?, ?, ?, ?, ?)
                        on conflict (id) do update set name = excluded.name, events = excluded.events,
                            scope = excluded.scope, channels = excluded.channels, grouping = excluded.grouping,
                            close_after_hours = excluded.close_after_hours
                        """)
                .params(
                        kept.id(),
                        kept.name(),
                        kept.events().stream().map(AlertEvent::stored).sorted().toArray(String[]::new),
                        kept.scope(),
                        kept.channels().toArray(Long[]::new),
                        kept.grouping().stored(),
                        kept.closeAfterHours(),
                        Timestamps.parameter(clock.instant()))
                .update());
        return kept;
    }

    public void remove(long id) {
        tx.run(jdbc ->
                jdbc.sql("delete from alert_policy where id = ?").param(id).update());
    }
}
