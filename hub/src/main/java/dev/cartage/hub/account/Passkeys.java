package dev.cartage.hub.account;

import dev.cartage.hub.account.PasskeyProofs.Proven;
import dev.cartage.hub.storage.Ids;
import dev.cartage.hub.storage.Tenant;
import dev.cartage.hub.storage.Timestamps;
import dev.cartage.hub.storage.Tx;
import dev.cartage.model.Problem;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.springframework.dao.DuplicateKeyException;

/** People's passkeys: a device signs in for them, without a password. */
public final class Passkeys {
    private static final Duration PATIENCE = Duration.ofMinutes(10);
    private static final int LONGEST_NAME = 60;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final Tx tx;
    private final Ids ids;
    private final InstantSource clock;
    private final Doors doors;
    private final People people;
    private final PasskeyProofs proofs = new PasskeyProofs();

    public Passkeys(Tx tx, Ids ids, InstantSource clock, Doors doors, People people) {
        this.tx = tx;
        this.ids = ids;
        this.clock = clock;
        this.doors = doors;
        this.people = people;
    }

    /** Where a passkey is good. @param host its domain; @param origin scheme, host and port, as browsers say them */
    public record Site(String host, String origin) {}

    /** One in its owner's list. */
    public record Passkey(long id, String name, String credentialId, Instant createdAt, Optional<Instant> lastUsedAt) {}

    /** The kinds of keys that are taken, by their COSE numbers. */
    public static List<Integer> algorithms() {
        return PasskeyProofs.ALGORITHMS;
    }

    /** 32 random bytes in base64url, good for one answer within minutes. */
    public String challenge() {
        var bytes = new byte[32];
        RANDOM.nextBytes(bytes);
        var text = text(bytes);
        tx.run(jdbc -> {
            jdbc.sql("delete from passkey_challenge where expires_at < ?")
                    .param(Timestamps.parameter(clock.instant()))
                    .update();
            jdbc.sql("insert into passkey_challenge (digest, expires_at) values (?, ?)")
                    .params(
                            Secret.digest(text),
                            Timestamps.parameter(clock.instant().plus(PATIENCE)))
                    .update();
        });
        return text;
    }

    private static String text(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private boolean take(byte[] challenge) {
        return tx.call(jdbc -> jdbc.sql("delete from passkey_challenge where digest = ? and expires_at > ?")
                        .params(Secret.digest(text(challenge)), Timestamps.parameter(clock.instant()))
                        .update())
                == 1;
    }

    /** The newest first. */
    public List<Passkey> of(long personId) {
        return tx.call(jdbc -> jdbc.sql("select * from passkey where person_id = ? order by id desc")
                .param(personId)
                .query((row, number) -> new Passkey(
                        row.getLong("id"),
                        row.getString("name"),
                        text(proofs.idOf(row.getBytes("credential"))),
                        Timestamps.read(row, "created_at"),
                        Timestamps.readOptional(row, "last_used_at")))
                .list());
    }

    /**
     * @param answer the browser's credential as JSON
     * @throws NotAccepted if it is not one for this site, or is known already
     */
    public void add(long personId, String name, String answer, Site site) {
        var proven = proofs.created(answer, site, this::take);
        var id = ids.next();
        try {
            tx.run(jdbc -> {
                jdbc.sql("""
                        insert into passkey (id, person_id, name, credential, sign_count, created_at)
                        values (?, ?, ?, ?, ?, ?)
                        """)
                        .params(id, personId, name.substring(0, Math.min(LONGEST_NAME, name.length())))
                        .params(proven.credential(), proven.signCount(), Timestamps.parameter(clock.instant()))
                        .update();
                doors.open(Doors.Kind.PASSKEY, id, text(proven.id()));
            });
        } catch (DuplicateKeyException known) {
            throw new NotAccepted(new Problem(
                    "passkey-known", "This device is known here already.", "Use it to sign in, or take another."));
        }
    }

    /** Needs no account: the passkey leads to it. @throws NotAccepted if the answer is not a passkey's of somebody here */
    public SignedIn enter(String answer, Site site) {
        var entry = doors.find(Doors.Kind.PASSKEY, text(proofs.idOf(answer)))
                .orElseThrow(() -> new NotAccepted(new Problem(
                        "passkey-unknown", "This passkey is not known here.", "Sign in another way, then add it.")));
        return Tenant.call(entry.account(), () -> {
            var person = use(entry.subject(), answer, site);
            return people.enter(new Doors.Entry(entry.account(), person)).orElseThrow();
        });
    }

    private record Kept(long personId, Proven proven) {}

    private long use(long id, String answer, Site site) {
        return tx.call(jdbc -> {
            var kept = jdbc.sql("select person_id, credential, sign_count from passkey where id = ? for update")
                    .param(id)
                    .query((row, number) -> new Kept(
                            row.getLong("person_id"),
                            new Proven(new byte[0], row.getBytes("credential"), row.getLong("sign_count"))))
                    .single();
            var used = proofs.used(answer, kept.proven(), site, this::take);
            jdbc.sql("update passkey set sign_count = ?, last_used_at = ? where id = ?")
                    .params(used.signCount(), Timestamps.parameter(clock.instant()), id)
                    .update();
            return kept.personId();
        });
    }

    /** Of a person of the current account. */
    public void remove(long personId, long id) {
        tx.run(jdbc -> {
            var gone = jdbc.sql("delete from passkey where id = ? and person_id = ?")
                    .params(id, personId)
                    .update();
            if (gone == 1) {
                doors.close(Doors.Kind.PASSKEY, id);
            }
        });
    }

    /** When somebody is taken out. */
    public void removeAll(long personId) {
        of(personId).forEach(one -> remove(personId, one.id()));
    }
}
