package dev.cartage.hub.alert;

import dev.cartage.hub.connection.Connection;
import dev.cartage.hub.connection.Connections;
import dev.cartage.hub.storage.Ids;
import dev.cartage.hub.storage.Timestamps;
import dev.cartage.hub.storage.Tx;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Gathers alerts as the policies say. Of an issue people hear twice: when it opens and when all that it holds is mended;
 * what joins it in between is told of by nobody. One that grows old is closed and, as long as its cause is there, opened
 * again: that is the reminder.
 */
final class Issues {
    private final Tx tx;
    private final Ids ids;
    private final Policies policies;
    private final Connections connections;
    private final Messages messages;

    Issues(Tx tx, Ids ids, Policies policies, Connections connections, Messages messages) {
        this.tx = tx;
        this.ids = ids;
        this.policies = policies;
        this.connections = connections;
        this.messages = messages;
    }

    private record Issue(long id, long policyId, String key, Set<Long> alerts, Instant openedAt) {}

    /** @param alerts all that are open */
    void follow(List<Alert> alerts, Instant now) {
        tx.run(jdbc -> {
            Map<Long, Policy> known = policies.all().stream().collect(Collectors.toMap(Policy::id, policy -> policy));
            Set<Long> open = alerts.stream().map(Alert::id).collect(Collectors.toSet());
            List<Issue> lasting = new ArrayList<>();
            for (Issue issue : open(jdbc)) {
                Optional<Policy> policy = Optional.ofNullable(known.get(issue.policyId()));
                if (issue.alerts().stream().noneMatch(open::contains)) {
                    close(jdbc, issue, now);
                    policy.ifPresent(teller -> messages.closed(teller, mended(jdbc, issue), now));
                } else if (policy.isEmpty() || isOld(issue, policy.get(), now)) {
                    close(jdbc, issue, now);
                } else {
                    lasting.add(issue);
                }
            }
            List<Connection> all = connections.all();
            known.values().forEach(policy -> gather(jdbc, policy, lasting, alerts, all, now));
        });
    }

    private static List<Issue> open(JdbcClient jdbc) {
        return jdbc.sql("select * from issue where closed_at is null order by id")
                .query((row, number) -> new Issue(
                        row.getLong("id"),
                        row.getLong("policy_id"),
                        row.getString("grouping_key"),
                        Set.of((Long[]) row.getArray("alerts").getArray()),
                        Timestamps.read(row, "opened_at")))
                .list();
    }

    private static void close(JdbcClient jdbc, Issue issue, Instant now) {
        jdbc.sql("update issue set closed_at = ? where id = ?")
                .params(Timestamps.parameter(now), issue.id())
                .update();
    }

    private static List<Alert> mended(JdbcClient jdbc, Issue issue) {
        return jdbc.sql("select * from alert where id = any (?) order by opened_at, id")
                .param(issue.alerts().toArray(Long[]::new))
                .query(Alerts::read)
                .list();
    }

    private static boolean isOld(Issue issue, Policy policy, Instant now) {
        return policy.closeAfterHours() > 0
                && !issue.openedAt()
                        .plus(Duration.ofHours(policy.closeAfterHours()))
                        .isAfter(now);
    }

    private void gather(
            JdbcClient jdbc,
            Policy policy,
            List<Issue> lasting,
            List<Alert> alerts,
            List<Connection> all,
            Instant now) {
        List<Issue> own =
                lasting.stream().filter(one -> one.policyId() == policy.id()).toList();
        Map<String, List<Alert>> loose = new LinkedHashMap<>();
        alerts.stream()
                .filter(alert -> policy.watches(alert, all))
                .filter(alert -> own.stream().noneMatch(one -> one.alerts().contains(alert.id())))
                .forEach(alert -> loose.computeIfAbsent(policy.grouping().key(alert), _ -> new ArrayList<>())
                        .add(alert));
        loose.forEach((key, group) -> {
            Long[] joining = group.stream().map(Alert::id).toArray(Long[]::new);
            Optional<Issue> there =
                    own.stream().filter(one -> one.key().equals(key)).findFirst();
            if (there.isPresent()) {
                jdbc.sql("update issue set alerts = alerts || ? where id = ?")
                        .params(joining, there.get().id())
                        .update();
            } else {
                jdbc.sql("insert into issue (id, policy_id, grouping_key, alerts, opened_at) values (?, ?, ?, ?, ?)")
                        .params(ids.next(), policy.id(), key, joining, Timestamps.parameter(now))
                        .update();
                messages.opened(policy, group, now);
            }
        });
    }
}
