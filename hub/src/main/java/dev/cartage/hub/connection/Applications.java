package dev.cartage.hub.connection;

import dev.cartage.hub.storage.Ids;
import dev.cartage.hub.storage.Timestamps;
import dev.cartage.hub.storage.Tx;
import dev.cartage.spi.Application;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;

/** What the current account is registered as at platforms that ask merchants for their consent. */
public final class Applications {
    private static final String SECRET = "secret";

    private final Tx tx;
    private final Ids ids;
    private final InstantSource clock;
    private final Directories directories;
    private final Connectors connectors;
    private final Secrets secrets;
    private final LaneHealth health;

    Applications(
            Tx tx,
            Ids ids,
            InstantSource clock,
            Directories directories,
            Connectors connectors,
            Secrets secrets,
            LaneHealth health) {
        this.tx = tx;
        this.ids = ids;
        this.clock = clock;
        this.directories = directories;
        this.connectors = connectors;
        this.secrets = secrets;
        this.health = health;
    }

    /** What may be shown of one; its secret is shown to nobody. */
    public record Registered(String id, String name, Instant changedAt) {}

    /** @param platform any of those that share an application, such as the marketplaces of one platform */
    public Optional<Registered> find(String platform) {
        return tx.call(jdbc -> jdbc.sql("select * from platform_application where platform = ?")
                .param(connectors.family(platform))
                .query(Applications::read)
                .optional());
    }

    private static Registered read(ResultSet row, int number) throws SQLException {
        return new Registered(row.getString("client_id"), row.getString("name"), Timestamps.read(row, "changed_at"));
    }

    /**
     * Stores that were refused with the one before are tried again at once.
     *
     * @param secret "" leaves the one that is kept
     * @throws Refused if id or secret is missing
     */
    public void save(String platform, Application entered) {
        var family = connectors.family(platform);
        var secret = entered.secret().strip();
        if (!entered.isRegistered() || (secret.isEmpty() && find(platform).isEmpty())) {
            throw Refused.because(
                    "application-incomplete",
                    "An application has a client id and a secret.",
                    "Copy both from the platform's page of the application.");
        }
        tx.run(jdbc -> {
            directories.change();
            jdbc.sql("""
                    insert into platform_application (platform, client_id, name, secret, version, changed_at)
                    values (:platform, :id, :name, :secret, :version, :now)
                    on conflict (account_id, platform) do update
                    set client_id = excluded.client_id, name = excluded.name, version = excluded.version,
                        changed_at = excluded.changed_at,
                        secret = case when :kept then platform_application.secret else excluded.secret end
                    """)
                    .param("platform", family)
                    .param("id", entered.id().strip())
                    .param("name", entered.name().strip())
                    .param("secret", secrets.seal(place(family), SECRET, secret))
                    .param("version", ids.next())
                    .param("now", Timestamps.parameter(clock.instant()))
                    .param("kept", secret.isEmpty())
                    .update();
            directories.current().stores().values().stream()
                    .filter(store -> connectors.family(store.platform()).equals(family))
                    .forEach(store -> health.letIn(store.remote()));
        });
    }

    private static String place(String family) {
        return "application/" + family;
    }

    /** Stores that were authorized with it cannot renew their tokens any more. */
    public void remove(String platform) {
        tx.run(jdbc -> {
            directories.change();
            jdbc.sql("delete from platform_application where platform = ?")
                    .param(connectors.family(platform))
                    .update();
        });
    }

    /** With its secret, for connectors alone. */
    Application open(String platform) {
        var family = connectors.family(platform);
        return tx.call(jdbc -> jdbc.sql("select * from platform_application where platform = ?")
                .param(family)
                .query((row, number) -> new Application(
                        row.getString("client_id"),
                        secrets.open(place(family), SECRET, row.getString(SECRET)),
                        row.getString("name")))
                .optional()
                .orElse(Application.NONE));
    }

    /** Another number after each change; 0 where there is none. Costs no query while nothing changes. */
    long version(String platform) {
        return directories.current().applications().getOrDefault(connectors.family(platform), 0L);
    }
}
