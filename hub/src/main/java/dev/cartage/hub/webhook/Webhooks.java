package dev.cartage.hub.webhook;

import dev.cartage.hub.alert.Signature;
import dev.cartage.hub.connection.Refused;
import dev.cartage.hub.connection.Secrets;
import dev.cartage.hub.storage.Ids;
import dev.cartage.hub.storage.Tenant;
import dev.cartage.hub.storage.Timestamps;
import dev.cartage.hub.storage.Tx;
import java.net.URI;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/** The programs of the current account that are told of events. */
public final class Webhooks {
    private static final Duration LOOK = Duration.ofSeconds(1);
    private static final int LONGEST = 2_000;

    private record Held(List<Webhook> all, Instant lookedAt) {}

    private final Tx tx;
    private final Ids ids;
    private final InstantSource clock;
    private final Secrets secrets;
    private final Map<Long, Held> held = new ConcurrentHashMap<>();

    public Webhooks(Tx tx, Ids ids, InstantSource clock, Secrets secrets) {
        this.tx = tx;
        this.ids = ids;
        this.clock = clock;
        this.secrets = secrets;
    }

    /** A webhook that was just made. @param secret with which messages are signed; shown only now */
    public record Made(Webhook webhook, String secret) {}

    /** Where messages go. */
    record Address(URI address, String secret) {}

    public List<Webhook> all() {
        return tx.call(jdbc -> jdbc.sql("select * from webhook order by id")
                .query(Webhooks::read)
                .list());
    }

    public Optional<Webhook> find(long id) {
        return all().stream().filter(one -> one.id() == id).findFirst();
    }

    private static Webhook read(ResultSet row, int number) throws SQLException {
        return new Webhook(
                row.getLong("id"),
                row.getString("shown"),
                Arrays.stream((String[]) row.getArray("events").getArray())
                        .map(WebhookEvent::of)
                        .flatMap(Optional::stream)
                        .collect(Collectors.toUnmodifiableSet()),
                Timestamps.read(row, "created_at"));
    }

    /** Who hears of the event. Costs a query a second at most, so that orders need not wait for it. */
    List<Webhook> listening(WebhookEvent event) {
        var now = clock.instant();
        var known = held.compute(
                Tenant.account(),
                (_, old) -> old != null && now.isBefore(old.lookedAt().plus(LOOK)) ? old : new Held(all(), now));
        return known.all().stream().filter(one -> one.events().contains(event)).toList();
    }

    /** @throws Refused if it is no web address, or no event is wanted */
    public Made add(String address, Set<WebhookEvent> events) {
        var host = host(address.strip());
        if (events.isEmpty()) {
            throw Refused.because("no-events", "This webhook would never be told of anything.", "Choose an event.");
        }
        var id = ids.next();
        var secret = Signature.newSecret();
        tx.run(jdbc -> jdbc.sql("""
                        insert into webhook (id, shown, address, secret, events, created_at) values (?, ?, ?, ?, ?, ?)
                        """)
                .params(id, host, secrets.seal("webhook/" + id, "address", address.strip()))
                .param(secrets.seal("webhook/" + id, "secret", secret))
                .param(events.stream().map(WebhookEvent::type).sorted().toArray(String[]::new))
                .param(Timestamps.parameter(clock.instant()))
                .update());
        held.remove(Tenant.account());
        return new Made(find(id).orElseThrow(), secret);
    }

    private static String host(String address) {
        try {
            var uri = URI.create(address);
            if (address.matches("https?://.*")
                    && uri.getHost() != null
                    && uri.getRawUserInfo() == null
                    && address.length() <= LONGEST) {
                return uri.getHost();
            }
        } catch (IllegalArgumentException wrong) {
            // Refused below, as what has no host is.
        }
        throw Refused.because(
                "web-address-wrong",
                "This is no address that messages can be sent to.",
                "Enter the whole address of your program; it begins with https://.");
    }

    /** Readable, for the sender alone. */
    Optional<Address> address(long id) {
        return tx.call(jdbc -> jdbc.sql("select address, secret from webhook where id = ?")
                .param(id)
                .query((row, number) -> new Address(
                        URI.create(secrets.open("webhook/" + id, "address", row.getString("address"))),
                        secrets.open("webhook/" + id, "secret", row.getString("secret"))))
                .optional());
    }

    /** What waits for it is not sent any more. */
    public void remove(long id) {
        tx.run(jdbc -> {
            jdbc.sql("delete from webhook_delivery where webhook_id = ?")
                    .param(id)
                    .update();
            jdbc.sql("delete from webhook where id = ?").param(id).update();
        });
        held.remove(Tenant.account());
    }
}
