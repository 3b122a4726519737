package dev.cartage.hub.api;

import dev.cartage.hub.storage.Timestamps;
import dev.cartage.hub.storage.Tx;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What was answered to requests with an Idempotency-Key; of the current account. */
@Component
class IdempotentRequests {
    private static final Duration KEPT = Duration.ofDays(1);

    /** After this a request that has no answer died with its node. */
    private static final Duration LONGEST = Duration.ofMinutes(5);

    /** What is known of a key. */
    sealed interface Known {}

    /** Never seen: it is now being worked on. */
    record Fresh() implements Known {}

    record Underway() implements Known {}

    /** The same key with another request. */
    record Different() implements Known {}

    record Answered(int status, String contentType, byte[] content) implements Known {}

    private record Row(byte[] digest, int status, String contentType, byte[] answer) {}

    private final Tx tx;
    private final Clock clock;

    IdempotentRequests(Tx tx, Clock clock) {
        this.tx = tx;
        this.clock = clock;
    }

    /** Of several with one key at once, one is fresh. */
    Known begin(String key, byte[] digest) {
        return tx.call(jdbc -> {
            clearOld(jdbc);
            var fresh = jdbc.sql("""
                            insert into idempotent_request (key, digest, begun_at) values (?, ?, ?)
                            on conflict (account_id, key) do nothing
                            """)
                            .params(key, digest, Timestamps.parameter(clock.instant()))
                            .update()
                    == 1;
            return fresh ? new Fresh() : known(jdbc, key, digest);
        });
    }

    private void clearOld(JdbcClient jdbc) {
        var now = clock.instant();
        jdbc.sql("delete from idempotent_request where begun_at < ? or (status is null and begun_at < ?)")
                .params(Timestamps.parameter(now.minus(KEPT)), Timestamps.parameter(now.minus(LONGEST)))
                .update();
    }

    private static Known known(JdbcClient jdbc, String key, byte[] digest) {
        var row = jdbc.sql("""
                        select digest, coalesce(status, 0) status, content_type, coalesce(answer, '') answer
                        from idempotent_request where key = ?
                        """)
                .param(key)
                .query((one, number) -> new Row(
                        one.getBytes("digest"),
                        one.getInt("status"),
                        one.getString("content_type"),
                        one.getBytes("answer")))
                .single();
        if (!Arrays.equals(row.digest(), digest)) {
            return new Different();
        }
        return row.status() == 0 ? new Underway() : new Answered(row.status(), row.contentType(), row.answer());
    }

    void answered(String key, int status, String contentType, byte[] answer) {
        tx.run(jdbc -> jdbc.sql("update idempotent_request set status = ?, content_type = ?, answer = ? where key = ?")
                .params(status, contentType, answer, key)
                .update());
    }

    void forget(String key) {
        tx.run(jdbc -> jdbc.sql("delete from idempotent_request where key = ?")
                .param(key)
                .update());
    }
}
