package dev.cartage.hub.account;

import dev.cartage.hub.storage.Ids;
import dev.cartage.hub.storage.Tenant;
import dev.cartage.hub.storage.Timestamps;
import dev.cartage.hub.storage.Tx;
import dev.cartage.model.Problem;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.springframework.dao.DuplicateKeyException;

/** The people of the current account, and their sign-in. */
public final class People {
    private static final String SELECT =
            "select id, email, person.name, role, merchants, password <> '' has_password, one_time_secret <> '' has_second from person ";

    private static final String WITH_ACCOUNT = SELECT.replace(
            " from person ",
            ", coalesce(single_merchant, false) single_merchant from person left join account_profile on true ");

    private final Tx tx;
    private final Ids ids;
    private final InstantSource clock;
    private final Doors doors;
    private final Passwords passwords = new Passwords();

    public People(Tx tx, Ids ids, InstantSource clock, Doors doors) {
        this.tx = tx;
        this.ids = ids;
        this.clock = clock;
        this.doors = doors;
    }

    /** @throws NotAccepted if the address is none, or is taken by anybody of this installation */
    public Person add(String email, String name, Role role, Set<Long> merchants) {
        var person = new Person(ids.next(), address(email), name.strip(), role, merchants, false, false);
        try {
            tx.run(jdbc -> {
                jdbc.sql("""
                        insert into person (id, email, name, role, merchants, created_at)
                        values (?, ?, ?, ?, ?, ?)
                        """)
                        .param(person.id())
                        .param(person.email())
                        .param(person.name())
                        .param(role.stored())
                        .param(merchants.toArray(Long[]::new))
                        .param(Timestamps.parameter(clock.instant()))
                        .update();
                doors.open(Doors.Kind.EMAIL, person.id(), key(person.email()));
            });
        } catch (DuplicateKeyException taken) {
            throw taken(email);
        }
        return person;
    }

    private static NotAccepted taken(String email) {
        return new NotAccepted(
                new Problem("email-taken", "The e-mail address " + email + " is in use.", "Enter another address."));
    }

    private static String address(String email) {
        var address = email.strip();
        if (!address.matches("[^@\\s]+@[^@\\s]+") || address.length() > 254) {
            throw new NotAccepted(new Problem(
                    "email-wrong", "“" + address + "” is no e-mail address.", "Enter one such as sam@example.com."));
        }
        return address;
    }

    private static String key(String email) {
        return email.strip().toLowerCase(Locale.ROOT);
    }

    public List<Person> all() {
        return tx.call(jdbc -> jdbc.sql(SELECT + "order by lower(person.name), id")
                .query(People::read)
                .list());
    }

    public Optional<Person> find(long id) {
        return tx.call(jdbc ->
                jdbc.sql(SELECT + "where id = ?").param(id).query(People::read).optional());
    }

    private static Person read(ResultSet row, int number) throws SQLException {
        return new Person(
                row.getLong("id"),
                row.getString("email"),
                row.getString("name"),
                Role.of(row.getString("role")),
                Set.of((Long[]) row.getArray("merchants").getArray()),
                row.getBoolean("has_password"),
                row.getBoolean("has_second"));
    }

    /** @throws NotAccepted if the address is none, or is taken by anybody of this installation */
    public void change(long id, String email, String name) {
        var address = address(email);
        try {
            tx.run(jdbc -> {
                jdbc.sql("update person set email = ?, name = ? where id = ?")
                        .params(address, name.strip(), id)
                        .update();
                doors.close(Doors.Kind.EMAIL, id);
                doors.open(Doors.Kind.EMAIL, id, key(address));
            });
        } catch (DuplicateKeyException taken) {
            throw taken(address);
        }
    }

    /** What they may do and see. @throws NotAccepted if nobody would be left who administers the account */
    public void appoint(long id, Role role, Set<Long> merchants) {
        tx.run(jdbc -> {
            jdbc.sql("update person set role = ?, merchants = ? where id = ?")
                    .params(role.stored(), merchants.toArray(Long[]::new), id)
                    .update();
            requireAdministrator();
        });
    }

    private void requireAdministrator() {
        if (all().stream().noneMatch(person -> person.role() == Role.ADMINISTRATOR)) {
            throw new NotAccepted(new Problem(
                    "last-administrator", "Nobody would administer this account.", "Appoint somebody else first."));
        }
    }

    /** From now on a code is asked after the password; "" for no more. @param secret of {@link OneTimeCodes} */
    public void secondFactor(long id, String secret) {
        tx.run(jdbc -> jdbc.sql("update person set one_time_secret = ? where id = ?")
                .params(secret, id)
                .update());
    }

    /** True for who has no second factor. */
    public boolean isSecondFactor(long id, String code) {
        var secret = tx.call(jdbc -> jdbc.sql("select one_time_secret from person where id = ?")
                .param(id)
                .query(String.class)
                .single());
        return secret.isEmpty() || OneTimeCodes.match(secret, code, clock.instant());
    }

    /** @throws NotAccepted if the password is too short or too long */
    public void setPassword(long id, String password) {
        var hash = passwords.hash(password);
        tx.run(jdbc -> jdbc.sql("update person set password = ? where id = ?")
                .params(hash, id)
                .update());
    }

    /** Password and second factor are none any more. */
    public void forgetSignIn(long id) {
        tx.run(jdbc -> jdbc.sql("update person set password = '', one_time_secret = '' where id = ?")
                .param(id)
                .update());
    }

    /** Needs no account: the address leads to it. Takes as long for an unknown address as for a wrong password. */
    public Optional<SignedIn> signIn(String email, String password) {
        var entry = doors.find(Doors.Kind.EMAIL, key(email));
        var hash = entry.flatMap(found -> Tenant.call(found.account(), () -> hash(found.subject())));
        return passwords.match(password, hash) ? entry.flatMap(this::enter) : Optional.empty();
    }

    /** Needs no account. Only for whom somebody trustworthy has vouched that the address is theirs. */
    public Optional<SignedIn> byEmail(String email) {
        return doors.find(Doors.Kind.EMAIL, key(email)).flatMap(this::enter);
    }

    private Optional<String> hash(long id) {
        return tx.call(jdbc -> jdbc.sql("select password from person where id = ?")
                .param(id)
                .query(String.class)
                .optional());
    }

    Optional<SignedIn> enter(Doors.Entry entry) {
        return Tenant.call(
                entry.account(),
                () -> tx.call(jdbc -> jdbc.sql(WITH_ACCOUNT + "where id = ?")
                        .param(entry.subject())
                        .query((row, number) ->
                                new SignedIn(entry.account(), read(row, number), row.getBoolean("single_merchant")))
                        .optional()));
    }

    /**
     * Forgets the person; they can sign in no more.
     *
     * @throws NotAccepted if nobody would be left who administers the account
     */
    public void remove(long id) {
        tx.run(jdbc -> {
            jdbc.sql("delete from person where id = ?").param(id).update();
            doors.close(Doors.Kind.EMAIL, id);
            requireAdministrator();
        });
    }
}
