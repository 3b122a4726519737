package dev.cartage.hub.account;

import dev.cartage.hub.storage.Ids;
import dev.cartage.hub.storage.Timestamps;
import dev.cartage.hub.storage.Tx;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;

/** Who did what in the current account. Nothing is ever taken out of it. */
public final class AuditLog {
    private static final int LONGEST = 300;

    private final Tx tx;
    private final Ids ids;
    private final InstantSource clock;

    public AuditLog(Tx tx, Ids ids, InstantSource clock) {
        this.tx = tx;
        this.ids = ids;
        this.clock = clock;
    }

    /**
     * Something that was done.
     *
     * @param actor a person's name and address, or a program's token
     * @param action in a few words
     * @param subject to what, as its address
     */
    public record Entry(long id, Instant at, String actor, String action, String subject) {}

    public void write(String actor, String action, String subject) {
        tx.run(jdbc -> jdbc.sql("insert into audit_event (id, at, actor, action, subject) values (?, ?, ?, ?, ?)")
                .params(ids.next(), Timestamps.parameter(clock.instant()), cut(actor), cut(action), cut(subject))
                .update());
    }

    private static String cut(String text) {
        return text.replace("\0", "")
                .substring(0, Math.min(LONGEST, text.replace("\0", "").length()));
    }

    /** The newest first, only those older than the id. */
    public List<Entry> before(long id, int most) {
        return tx.call(jdbc -> jdbc.sql("select * from audit_event where id < ? order by id desc limit ?")
                .params(id, most)
                .query((row, number) -> new Entry(
                        row.getLong("id"),
                        Timestamps.read(row, "at"),
                        row.getString("actor"),
                        row.getString("action"),
                        row.getString("subject")))
                .list());
    }
}
