package dev.cartage.hub.alert;

import dev.cartage.hub.connection.Refused;
import dev.cartage.hub.connection.Secrets;
import dev.cartage.hub.storage.Ids;
import dev.cartage.hub.storage.Timestamps;
import dev.cartage.hub.storage.Tx;
import dev.cartage.model.Problem;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.dao.DuplicateKeyException;

/** The notification channels of the current account. Their addresses are secrets: whoever has one can speak there. */
public final class Channels {
    private static final String SELECT = """
            select alert_channel.*, last.* from alert_channel left join lateral (
                select status, written_at, problem_code, problem_sentence, problem_action from alert_message
                where channel_id = alert_channel.id order by id desc limit 1) last on true
            """;

    private final Tx tx;
    private final Ids ids;
    private final InstantSource clock;
    private final Secrets secrets;
    private final Policies policies;

    Channels(Tx tx, Ids ids, InstantSource clock, Secrets secrets, Policies policies) {
        this.tx = tx;
        this.ids = ids;
        this.clock = clock;
        this.secrets = secrets;
        this.policies = policies;
    }

    /** A channel that was just made. @param secret with which its webhooks are signed; "" for none. Shown only now. */
    public record Made(long id, String secret) {}

    /** Where messages go. @param secret with which they are signed; "" for none */
    record Address(String text, String secret) {}

    public List<Channel> all() {
        return tx.call(jdbc -> jdbc.sql(SELECT + " order by lower(name), id")
                .query(Channels::read)
                .list());
    }

    public Optional<Channel> find(long id) {
        return tx.call(jdbc -> jdbc.sql(SELECT + " where id = ?")
                .param(id)
                .query(Channels::read)
                .optional());
    }

    private static Channel read(ResultSet row, int number) throws SQLException {
        return new Channel(
                row.getLong("id"),
                row.getString("name"),
                Channel.Kind.of(row.getString("kind")),
                row.getString("shown"),
                row.getInt("every_minutes"),
                row.getString("status") == null ? Optional.empty() : Optional.of(last(row)));
    }

    private static Channel.Last last(ResultSet row) throws SQLException {
        var code = row.getString("problem_code");
        return new Channel.Last(
                row.getString("status"),
                Timestamps.read(row, "written_at"),
                code.isEmpty()
                        ? Optional.empty()
                        : Optional.of(
                                new Problem(code, row.getString("problem_sentence"), row.getString("problem_action"))));
    }

    /**
     * A new channel. The first one of an account gets a policy that tells it of everything usual.
     *
     * @param address mail addresses with commas between them, or the address that takes the messages
     * @throws Refused if name or address are missing or wrong, or the name is taken
     */
    public Made add(String name, Channel.Kind kind, String address, int everyMinutes) {
        var checked = ChannelAddress.check(kind, address);
        requireName(name);
        var id = ids.next();
        var secret = kind == Channel.Kind.WEBHOOK ? Signature.newSecret() : "";
        unlessNamed(() -> tx.run(jdbc -> {
            jdbc.sql("""
                                insert into alert_channel
                                    (id, name, kind, shown, address, secret, every_minutes, created_at)
                                values (?, ?, ?, ?, ?, ?, ?, ?)
                                """)
                    .params(id, name.strip(), kind.stored(), checked.shown())
                    .params(seal(id, "address", checked.text()), seal(id, "secret", secret))
                    .params(Math.clamp(everyMinutes, 0, Channel.DAILY), Timestamps.parameter(clock.instant()))
                    .update();
            if (policies.all().isEmpty()) {
                policies.save(usual(id));
            }
        }));
        return new Made(id, secret);
    }

    private static void requireName(String name) {
        if (name.isBlank()) {
            throw Refused.because("channel-unnamed", "The channel has no name.", "Enter one, such as Operations.");
        }
    }

    private static void unlessNamed(Runnable work) {
        try {
            work.run();
        } catch (DuplicateKeyException taken) {
            throw Refused.because("channel-named", "There is a channel with this name.", "Choose another name.");
        }
    }

    private static Policy usual(long channel) {
        return new Policy(
                0,
                "Whatever needs a person",
                Set.copyOf(AlertEvent.usual()),
                "",
                List.of(channel),
                Grouping.TARGET,
                Policy.USUAL_HOURS);
    }

    private String seal(long id, String field, String text) {
        return text.isEmpty() ? "" : secrets.seal("channel/" + id, field, text);
    }

    /**
     * Changes a channel; its kind and the secret of its signatures stay.
     *
     * @param address "" leaves the one that is kept
     * @throws Refused if name or address are wrong, or the name is taken
     */
    public void change(Channel channel, String name, String address, int everyMinutes) {
        requireName(name);
        unlessNamed(() -> tx.run(jdbc -> {
            jdbc.sql("update alert_channel set name = ?, every_minutes = ? where id = ?")
                    .params(name.strip(), Math.clamp(everyMinutes, 0, Channel.DAILY), channel.id())
                    .update();
            if (!address.isBlank()) {
                var checked = ChannelAddress.check(channel.kind(), address);
                jdbc.sql("update alert_channel set shown = ?, address = ? where id = ?")
                        .params(checked.shown(), seal(channel.id(), "address", checked.text()), channel.id())
                        .update();
            }
        }));
    }

    /** Readable, for the sender alone. */
    Optional<Address> address(long id) {
        return tx.call(jdbc -> jdbc.sql("select address, secret from alert_channel where id = ?")
                .param(id)
                .query((row, number) -> new Address(
                        secrets.open("channel/" + id, "address", row.getString("address")),
                        row.getString("secret").isEmpty()
                                ? ""
                                : secrets.open("channel/" + id, "secret", row.getString("secret"))))
                .optional());
    }

    /** What waits for it is not sent any more, and policies tell it of nothing. */
    public void remove(long id) {
        tx.run(jdbc -> {
            jdbc.sql("delete from alert_message where channel_id = ?").param(id).update();
            jdbc.sql("update alert_policy set channels = array_remove(channels, ?)")
                    .param(id)
                    .update();
            jdbc.sql("delete from alert_channel where id = ?").param(id).update();
        });
    }
}
