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
import org.springframework.dao.DuplicateKeyException;

/** The people of the current account, and their sign-in. */
public final class People {
    private static final String SELECT =
            "select id, email, name, role, merchant_id, password <> '' has_password from person ";

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
    public Person add(String email, String name, Role role, Optional<Long> merchantId) {
        var person = new Person(ids.next(), address(email), name.strip(), role, merchantId, false);
        try {
            tx.run(jdbc -> {
                jdbc.sql("""
                        insert into person (id, email, name, role, merchant_id, created_at)
                        values (?, ?, ?, ?, ?, ?)
                        """)
                        .param(person.id())
                        .param(person.email())
                        .param(person.name())
                        .param(role.stored())
                        .param(merchantId.orElse(null))
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
        return tx.call(jdbc -> jdbc.sql(SELECT + "order by lower(name), id")
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
                Optional.ofNullable(row.getObject("merchant_id", Long.class)),
                row.getBoolean("has_password"));
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

    /** @throws NotAccepted if the password is too short or too long */
    public void setPassword(long id, String password) {
        var hash = passwords.hash(password);
        tx.run(jdbc -> jdbc.sql("update person set password = ? where id = ?")
                .params(hash, id)
                .update());
    }

    /** Needs no account: the address leads to it. Takes as long for an unknown address as for a wrong password. */
    public Optional<SignedIn> signIn(String email, String password) {
        var entry = doors.find(Doors.Kind.EMAIL, key(email));
        var hash = entry.flatMap(found -> Tenant.call(found.account(), () -> hash(found.subject())));
        return passwords.match(password, hash) ? entry.flatMap(this::enter) : Optional.empty();
    }

    private Optional<String> hash(long id) {
        return tx.call(jdbc -> jdbc.sql("select password from person where id = ?")
                .param(id)
                .query(String.class)
                .optional());
    }

    Optional<SignedIn> enter(Doors.Entry entry) {
        return Tenant.call(entry.account(), () -> find(entry.subject()))
                .map(person -> new SignedIn(entry.account(), person));
    }

    /** Forgets the person; they can sign in no more. */
    public void remove(long id) {
        tx.run(jdbc -> {
            jdbc.sql("delete from person where id = ?").param(id).update();
            doors.close(Doors.Kind.EMAIL, id);
        });
    }
}
