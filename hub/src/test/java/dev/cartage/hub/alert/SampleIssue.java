package dev.cartage.hub.alert;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cartage.hub.connection.Connection;
import dev.cartage.hub.storage.Ids;
import dev.cartage.hub.storage.Tenant;
import dev.cartage.hub.storage.Timestamps;
import dev.cartage.hub.storage.Tx;
import java.time.Instant;

/** A store that refuses access, the alert that says so, and the issue by which a policy told of it since a while. */
public record SampleIssue(long alert, long issue) {
    public static final String SENTENCE = "Pine Goods: The shop refuses access.";

    /** @param connection enabled, and its store is named Pine Goods */
    public static SampleIssue write(Tx tx, Ids ids, Connection connection, Instant openedAt) {
        awaitFirstLook(tx);
        var store = "store/" + connection.storeId();
        var sample = new SampleIssue(ids.next(), ids.next());
        long policy = ids.next();
        var at = Timestamps.parameter(openedAt);
        tx.run(jdbc -> {
            jdbc.sql("""
                            insert into lane_health (lane, remote, refused_at, held_at, until,
                                problem_code, problem_sentence, problem_action)
                            values (?, ?, now(), now(), now() + interval '6 hours',
                                'not-authorized', 'The shop refuses access.', 'Enter a new token.')
                            """).params(store + "/sample", store).update();
            jdbc.sql("""
                            insert into alert_policy (id, name, events, channels, grouping, created_at)
                            values (?, 'On call', '{credentials_rejected}', '{1}', 'target', ?)
                            """).params(policy, at).update();
            jdbc.sql("""
                            insert into alert (id, event, target, connections, problem_code, problem_sentence,
                                problem_action, path, opened_at)
                            values (?, 'credentials_rejected', ?, ?, 'not-authorized', ?, 'Enter a new token.', ?, ?)
                            """)
                    .params(sample.alert(), store, new Long[] {connection.id()}, SENTENCE)
                    .params("/stores/" + connection.storeId(), at)
                    .update();
            jdbc.sql("insert into issue (id, policy_id, grouping_key, alerts, opened_at) values (?, ?, ?, ?, ?)")
                    .params(sample.issue(), policy, "credentials_rejected " + store, new Long[] {sample.alert()}, at)
                    .update();
        });
        return sample;
    }

    /** So that the watch, which knew of nothing yet, does not think a moment later that it is mended. */
    private static void awaitFirstLook(Tx tx) {
        var deadline = Instant.now().plusSeconds(30);
        while (!tx.<Boolean, RuntimeException>call(jdbc -> jdbc.sql(
                        "select count(*) > 0 from lane where name = ? and due_at > now() + interval '2 seconds'")
                .param("account/" + Tenant.account() + "/alerts")
                .query(Boolean.class)
                .single())) {
            assertThat(Instant.now()).as("the watch looks").isBefore(deadline);
            Thread.onSpinWait();
        }
    }
}
