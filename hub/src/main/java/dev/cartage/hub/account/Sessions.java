package dev.cartage.hub.account;

import dev.cartage.hub.storage.Ids;
import dev.cartage.hub.storage.Tenant;
import dev.cartage.hub.storage.Timestamps;
import dev.cartage.hub.storage.Tx;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;

/** Browsers that are signed in. They stay so over restarts of the hub, and on whichever node they ask. */
public final class Sessions {
    public static final Duration VALID = Duration.ofDays(30);

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

    /** What the browser is to bring with each request. */
    public String open(SignedIn who) {
        var id = ids.next();
        return Tenant.call(
                who.accountId(),
                () -> tx.call(jdbc -> {
                    jdbc.sql("insert into browser_session (id, person_id, expires_at) values (?, ?, ?)")
                            .params(
                                    id,
                                    who.person().id(),
                                    Timestamps.parameter(clock.instant().plus(VALID)))
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
