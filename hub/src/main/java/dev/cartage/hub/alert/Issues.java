package dev.cartage.hub.alert;

import dev.cartage.hub.storage.Ids;
import dev.cartage.hub.storage.Timestamps;
import dev.cartage.hub.storage.Tx;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** The issues of the current account: what people were told of together. */
public final class Issues {
    private static final String SELECT = """
            select issue.*, coalesce(name, '') policy from issue left join alert_policy on alert_policy.id = policy_id
            """;

    private final Tx tx;
    private final Ids ids;
    private final Alerts alerts;
    private final Policies policies;
    private final Messages messages;

    Issues(Tx tx, Ids ids, Alerts alerts, Policies policies, Messages messages) {
        this.tx = tx;
        this.ids = ids;
        this.alerts = alerts;
        this.policies = policies;
        this.messages = messages;
    }

    /** The oldest first. */
    public List<Issue> open() {
        return read("where closed_at is null order by issue.id");
    }

    /** The last closed first. */
    public List<Issue> closed(int most) {
        return read("where closed_at is not null order by closed_at desc, issue.id desc limit ?", most);
    }

    public Optional<Issue> find(long id) {
        return read("where issue.id = ?", id).stream().findFirst();
    }

    private record Row(Issue issue, List<Long> alerts) {}

    private List<Issue> read(String which, Object... parameters) {
        return tx.call(jdbc -> {
            var rows = jdbc.sql(SELECT + which)
                    .params(List.of(parameters))
                    .query(Issues::read)
                    .list();
            var known = alerts
                    .of(rows.stream().flatMap(row -> row.alerts().stream()).toList())
                    .stream()
                    .collect(Collectors.toMap(Alert::id, alert -> alert));
            return rows.stream().map(row -> complete(row, known)).toList();
        });
    }

    private static Row read(ResultSet row, int number) throws SQLException {
        var closing = row.getString("closing");
        Optional<Issue.Closing> how = closing.isEmpty()
                ? Optional.empty()
                : Arrays.stream(Issue.Closing.values())
                        .filter(one -> one.stored().equals(closing))
                        .findFirst();
        var by = row.getString("closed_by");
        var issue = new Issue(
                row.getLong("id"),
                row.getLong("policy_id"),
                row.getString("policy"),
                row.getString("grouping_key"),
                List.of(),
                Timestamps.read(row, "opened_at"),
                Timestamps.readOptional(row, "closed_at").map(at -> new Issue.Closed(at, how, by)));
        return new Row(issue, List.of((Long[]) row.getArray("alerts").getArray()));
    }

    private static Issue complete(Row row, Map<Long, Alert> known) {
        var issue = row.issue();
        var held =
                row.alerts().stream().map(known::get).filter(Objects::nonNull).toList();
        return new Issue(
                issue.id(), issue.policyId(), issue.policy(), issue.key(), held, issue.openedAt(), issue.closed());
    }

    /**
     * Closes an issue whose alerts may be open still: its policy tells of them no more, and of a new one it does.
     *
     * @param by who does it
     * @return false if it is closed already, or there is none
     */
    public boolean closeByHand(long id, String by, Instant now) {
        return tx.call(_ -> {
            var issue = find(id).filter(one -> one.closed().isEmpty());
            if (issue.isEmpty() || !close(issue.get(), Issue.Closing.HAND, by, now)) {
                return false;
            }
            policies.find(issue.get().policyId())
                    .ifPresent(policy -> messages.closed(policy, issue.get().alerts(), by, now));
            return true;
        });
    }

    boolean close(Issue issue, Issue.Closing how, String by, Instant now) {
        return tx.call(jdbc -> jdbc.sql(
                                "update issue set closed_at = ?, closing = ?, closed_by = ? where id = ? and closed_at is null")
                        .params(Timestamps.parameter(now), how.stored(), by, issue.id())
                        .update())
                == 1;
    }

    void begin(Policy policy, String key, List<Alert> group, Instant now) {
        tx.run(jdbc -> jdbc.sql(
                        "insert into issue (id, policy_id, grouping_key, alerts, opened_at) values (?, ?, ?, ?, ?)")
                .params(ids.next(), policy.id(), key, array(group), Timestamps.parameter(now))
                .update());
    }

    void join(Issue issue, List<Alert> joining) {
        tx.run(jdbc -> jdbc.sql("update issue set alerts = alerts || ? where id = ?")
                .params(array(joining), issue.id())
                .update());
    }

    private static Long[] array(List<Alert> group) {
        return group.stream().map(Alert::id).toArray(Long[]::new);
    }

    /** Which of these alerts are in issues that were closed by hand, by policy. */
    Map<Long, Set<Long>> closedByHand(List<Alert> open) {
        Map<Long, Set<Long>> settled = new HashMap<>();
        tx.run(jdbc -> jdbc.sql("select policy_id, alerts from issue where closing = 'hand' and alerts && ?")
                .param(array(open))
                .query(row -> {
                    settled.computeIfAbsent(row.getLong("policy_id"), _ -> new HashSet<>())
                            .addAll(List.of((Long[]) row.getArray("alerts").getArray()));
                }));
        return settled;
    }
}
