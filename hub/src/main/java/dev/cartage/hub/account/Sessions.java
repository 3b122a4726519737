package dev.cartage.hub.account;

import dev.cartage.hub.storage.Ids;
import dev.cartage.hub.storage.Tenant;
import dev.cartage.hub.storage.Timestamps;
import dev.cartage.hub.storage.Tx;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

/** Browsers that are signed in. They stay so over restarts of the hub, and on whichever node they ask. */
public final class Sessions {
    public static final Duration VALID = Duration.ofDays(30);

    private static final int LONGEST = 300;

    private final Tx tx;
    private final Ids ids;
    private final InstantSource clock;
    private final Doors doors;
    private final People people;

    public Sessions(Tx tx, Ids ids, InstantSource clock, Doors doors, People people) {
        this.tx = tx;
        this.ids = ids;
        this.clock = clock;
        this.doors = doors;
        this.people = people;
    }

    /** A browser that is signed in. @param browser what it calls itself */
    public record Open(long id, Instant openedAt, Instant expiresAt, String browser) {}

    /** What the browser is to bring with each request. */
    public String open(SignedIn who) {
        return open(who, "");
    }

    /** @param browser what it calls itself, so that its owner knows it in the list */
    public String open(SignedIn who, String browser) {
        var id = ids.next();
        return Tenant.call(
                who.accountId(),
                () -> tx.call(jdbc -> {
                    jdbc.sql(
                                    "insert into browser_session (id, person_id, expires_at, opened_at, browser) values (?, ?, ?, ?, ?)")
                            .params(
                                    id,
                                    who.person().id(),
                                    Timestamps.parameter(clock.instant().plus(VALID)),
                                    Timestamps.parameter(clock.instant()),
                                    browser.substring(0, Math.min(LONGEST, browser.length())))
                            .update();
                    return doors.open(Doors.Kind.SESSION, "", id);
                }));
    }

    /** Needs no account: the secret leads to it. */
    public Optional<SignedIn> find(String secret) {
        return doors.find(Doors.Kind.SESSION, secret)
                .flatMap(entry -> Tenant.call(entry.account(), () -> person(entry.subject()))
                        .flatMap(person -> people.enter(new Doors.Entry(entry.account(), person))));
    }

    private Optional<Long> person(long id) {
        return tx.call(jdbc -> jdbc.sql("select person_id from browser_session where id = ? and expires_at > ?")
                .params(id, Timestamps.parameter(clock.instant()))
                .query(Long.class)
                .optional());
    }

    /** Of a person of the current account, the newest first. */
    public List<Open> of(long personId) {
        return tx.call(jdbc -> jdbc.sql("""
                        select * from browser_session where person_id = ? and expires_at > ? order by opened_at desc
                        """)
                .params(personId, Timestamps.parameter(clock.instant()))
                .query((row, number) -> new Open(
                        row.getLong("id"),
                        Timestamps.read(row, "opened_at"),
                        Timestamps.read(row, "expires_at"),
                        row.getString("browser")))
                .list());
    }

    /** Signs one of the person's browsers out, or with 0 all of them. */
    public void end(long personId, long id) {
        of(personId).stream().filter(open -> id == 0 || open.id() == id).forEach(open -> end(open.id()));
    }

    /** Signs this browser out. */
    public void close(String secret) {
        doors.find(Doors.Kind.SESSION, secret)
                .ifPresent(entry -> Tenant.run(entry.account(), () -> end(entry.subject())));
    }

    private void end(long id) {
        tx.run(jdbc -> {
            jdbc.sql("delete from browser_session where id = ?").param(id).update();
            doors.close(Doors.Kind.SESSION, id);
        });
    }
}
