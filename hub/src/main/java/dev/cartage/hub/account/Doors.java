package dev.cartage.hub.account;

import dev.cartage.hub.storage.Tenant;
import dev.cartage.hub.storage.Tx;
import java.util.Optional;
import org.springframework.dao.DuplicateKeyException;

/**
 * Tells whose secret somebody brings, before it is known for which account they speak. Only hashes are kept, so whoever
 * reads the table can open nothing.
 */
public final class Doors {
    /** What opens a door. */
    public enum Kind {
        EMAIL,
        API_TOKEN,
        SIGN_IN_LINK,
        SECOND_STEP,
        SESSION,
        HOOK,
        PASSKEY
    }

    /**
     * Where the door leads.
     *
     * @param subject id of the person, token, link, session or store
     */
    public record Entry(long account, long subject) {}

    private final Tx tx;

    public Doors(Tx tx) {
        this.tx = tx;
    }

    /** A new random secret of the current account; nobody can be told it again. */
    public String open(Kind kind, String prefix, long subject) {
        var secret = prefix + Secret.random();
        open(kind, subject, secret);
        return secret;
    }

    /** @throws DuplicateKeyException if the secret opens a door already */
    void open(Kind kind, long subject, String secret) {
        tx.run(jdbc -> jdbc.sql("insert into door (digest, kind, account_id, subject_id) values (?, ?, ?, ?)")
                .params(digest(kind, secret), kind.name(), Tenant.account(), subject)
                .update());
    }

    public Optional<Entry> find(Kind kind, String secret) {
        return tx.call(jdbc -> jdbc.sql("select account_id, subject_id from door where digest = ?")
                .param(digest(kind, secret))
                .query((row, number) -> new Entry(row.getLong("account_id"), row.getLong("subject_id")))
                .optional());
    }

    /** Closes all doors of this kind that lead to the subject; answers how many there were. */
    public int close(Kind kind, long subject) {
        return tx.call(jdbc -> jdbc.sql("delete from door where kind = ? and account_id = ? and subject_id = ?")
                .params(kind.name(), Tenant.account(), subject)
                .update());
    }

    private static byte[] digest(Kind kind, String secret) {
        return Secret.digest(kind + ":" + secret);
    }
}
