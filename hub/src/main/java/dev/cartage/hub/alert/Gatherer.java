package dev.cartage.hub.alert;

import dev.cartage.hub.connection.Connection;
import dev.cartage.hub.connection.Connections;
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

/**
 * Gathers alerts as the policies say. Of an issue people hear twice: when it opens and when all that it holds is mended;
 * what joins it in between is told of by nobody. One that grows old is closed and, as long as its cause is there, opened
 * again: that is the reminder. Of what was in an issue that somebody closed by hand, its policy says no more.
 */
final class Gatherer {
    private final Tx tx;
    private final Issues issues;
    private final Policies policies;
    private final Connections connections;
    private final Messages messages;

    Gatherer(Tx tx, Issues issues, Policies policies, Connections connections, Messages messages) {
        this.tx = tx;
        this.issues = issues;
        this.policies = policies;
        this.connections = connections;
        this.messages = messages;
    }

    /** @param alerts all that are open */
    void follow(List<Alert> alerts, Instant now) {
        tx.run(_ -> {
            Map<Long, Policy> known = policies.all().stream().collect(Collectors.toMap(Policy::id, policy -> policy));
            List<Issue> lasting = new ArrayList<>();
            for (Issue issue : issues.open()) {
                Optional<Policy> policy = Optional.ofNullable(known.get(issue.policyId()));
                if (issue.open().isEmpty()) {
                    issues.close(issue, Issue.Closing.MENDED, "", now);
                    policy.ifPresent(teller -> messages.closed(teller, issue.alerts(), "", now));
                } else if (policy.isEmpty() || isOld(issue, policy.get(), now)) {
                    issues.close(issue, Issue.Closing.OLD, "", now);
                } else {
                    lasting.add(issue);
                }
            }
            Map<Long, Set<Long>> settled = issues.closedByHand(alerts);
            List<Connection> all = connections.all();
            known.values()
                    .forEach(policy ->
                            gather(policy, lasting, settled.getOrDefault(policy.id(), Set.of()), alerts, all, now));
        });
    }

    private static boolean isOld(Issue issue, Policy policy, Instant now) {
        return policy.closeAfterHours() > 0
                && !issue.openedAt()
                        .plus(Duration.ofHours(policy.closeAfterHours()))
                        .isAfter(now);
    }

    private void gather(
            Policy policy,
            List<Issue> lasting,
            Set<Long> settled,
            List<Alert> alerts,
            List<Connection> all,
            Instant now) {
        List<Issue> own =
                lasting.stream().filter(one -> one.policyId() == policy.id()).toList();
        Map<String, List<Alert>> loose = new LinkedHashMap<>();
        alerts.stream()
                .filter(alert -> policy.watches(alert, all))
                .filter(alert -> !settled.contains(alert.id()))
                .filter(alert -> own.stream().noneMatch(one -> one.holds(alert)))
                .forEach(alert -> loose.computeIfAbsent(policy.grouping().key(alert), _ -> new ArrayList<>())
                        .add(alert));
        loose.forEach((key, group) -> {
            Optional<Issue> there =
                    own.stream().filter(one -> one.key().equals(key)).findFirst();
            if (there.isPresent()) {
                issues.join(there.get(), group);
            } else {
                issues.begin(policy, key, group, now);
                messages.opened(policy, group, now);
            }
        });
    }
}
