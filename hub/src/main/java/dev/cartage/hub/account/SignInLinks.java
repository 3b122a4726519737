package dev.cartage.hub.account;

import dev.cartage.hub.storage.Ids;
import dev.cartage.hub.storage.Tenant;
import dev.cartage.hub.storage.Timestamps;
import dev.cartage.hub.storage.Tx;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;

/** Links that let a person in once, within a day: for the first sign-in, and for who forgot the password. */
public final class SignInLinks {
    private static final Duration VALID = Duration.ofHours(24);

    private static final Duration STEP = Duration.ofMinutes(5);

    private final Tx tx;
    private final Ids ids;
    private final InstantSource clock;
    private final Doors doors;
    private final People people;

    public SignInLinks(Tx tx, Ids ids, InstantSource clock, Doors doors, People people) {
        this.tx = tx;
        this.ids = ids;
        this.clock = clock;
        this.doors = doors;
        this.people = people;
    }

    /** The secret part of a new link, for a person of the current account. */
    public String create(long personId) {
        return create(Doors.Kind.SIGN_IN_LINK, personId, VALID);
    }

    /** Remembers for some minutes that a person's password was right, while their code is asked. */
    public String halfWay(SignedIn who) {
        return Tenant.call(
                who.accountId(),
                () -> create(Doors.Kind.SECOND_STEP, who.person().id(), STEP));
    }

    private String create(Doors.Kind kind, long personId, Duration valid) {
        var id = ids.next();
        return tx.call(jdbc -> {
            jdbc.sql("insert into sign_in_link (id, person_id, expires_at) values (?, ?, ?)")
                    .params(id, personId, Timestamps.parameter(clock.instant().plus(valid)))
                    .update();
            return doors.open(kind, "", id);
        });
    }

    /** Needs no account: the link leads to it. Of several uses at once, one gets in. */
    public Optional<SignedIn> use(String secret) {
        return use(Doors.Kind.SIGN_IN_LINK, secret);
    }

    /** Once: a wrong code means the password again. */
    public Optional<SignedIn> useHalfWay(String secret) {
        return use(Doors.Kind.SECOND_STEP, secret);
    }

    private Optional<SignedIn> use(Doors.Kind kind, String secret) {
        return doors.find(kind, secret)
                .flatMap(entry -> Tenant.call(
                        entry.account(),
                        () -> take(kind, entry.subject())
                                .flatMap(person -> people.enter(new Doors.Entry(entry.account(), person)))));
    }

    private Optional<Long> take(Doors.Kind kind, long id) {
        return tx.call(jdbc -> {
            doors.close(kind, id);
            return jdbc.sql("delete from sign_in_link where id = ? returning person_id, expires_at")
                    .param(id)
                    .query((row, number) -> Timestamps.read(row, "expires_at").isAfter(clock.instant())
                            ? Optional.of(row.getLong("person_id"))
                            : Optional.<Long>empty())
                    .optional()
                    .flatMap(person -> person);
        });
    }

    /** The person's links, and a code that is asked just now, let nobody in any more. */
    public void forget(long personId) {
        tx.run(jdbc -> jdbc.sql("delete from sign_in_link where person_id = ? returning id")
                .param(personId)
                .query(Long.class)
                .list()
                .forEach(id -> {
                    doors.close(Doors.Kind.SIGN_IN_LINK, id);
                    doors.close(Doors.Kind.SECOND_STEP, id);
                }));
    }
}
