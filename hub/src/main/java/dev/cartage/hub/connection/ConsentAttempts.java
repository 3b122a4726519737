package dev.cartage.hub.connection;

import dev.cartage.hub.storage.Timestamps;
import dev.cartage.hub.storage.Tx;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Browsers of the current account's people and merchants that were sent to a platform and are awaited back. */
final class ConsentAttempts {
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final TypeReference<Map<String, String>> TEXTS = new TypeReference<>() {};
    private static final String VERIFIER = "verifier";

    private final Tx tx;
    private final Secrets secrets;
    private final InstantSource clock;

    ConsentAttempts(Tx tx, Secrets secrets, InstantSource clock) {
        this.tx = tx;
        this.secrets = secrets;
        this.clock = clock;
    }

    /** One of them. @param verifier of PKCE */
    record Attempt(Consents.Wanted wanted, String verifier) {}

    /** @param browser a secret that only this browser has */
    void keep(long id, Attempt attempt, String browser, Instant until) {
        var wanted = attempt.wanted();
        tx.run(jdbc -> {
            jdbc.sql("delete from consent_attempt where expires_at < ?")
                    .param(Timestamps.parameter(clock.instant()))
                    .update();
            jdbc.sql("""
                    insert into consent_attempt (id, remote, platform, answers, hand_over_id, by_whom, callback,
                        verifier, browser, expires_at)
                    values (?, ?, ?, cast(? as jsonb), nullif(?, 0), ?, ?, ?, ?, ?)
                    """)
                    .params(id, wanted.remote(), wanted.platform(), JSON.writeValueAsString(wanted.answers()))
                    .params(wanted.handOver(), wanted.by(), wanted.callback().toString())
                    .params(secrets.seal(place(id), VERIFIER, attempt.verifier()), digest(browser))
                    .param(Timestamps.parameter(until))
                    .update();
        });
    }

    private static String place(long id) {
        return "consent/" + id;
    }

    private static byte[] digest(String browser) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(browser.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** Once, and by its own browser alone: another one's request does not even use it up. */
    Optional<Attempt> take(long id, String browser) {
        return tx.call(jdbc -> jdbc.sql("""
                        delete from consent_attempt where id = ? and browser = ? and expires_at > ?
                        returning remote, platform, answers, coalesce(hand_over_id, 0) hand_over_id, by_whom, callback,
                            verifier
                        """)
                .params(id, digest(browser), Timestamps.parameter(clock.instant()))
                .query((row, number) -> new Attempt(
                        new Consents.Wanted(
                                row.getString("remote"),
                                row.getString("platform"),
                                JSON.readValue(row.getString("answers"), TEXTS),
                                row.getLong("hand_over_id"),
                                row.getString("by_whom"),
                                URI.create(row.getString("callback"))),
                        secrets.open(place(id), VERIFIER, row.getString(VERIFIER))))
                .optional());
    }
}
