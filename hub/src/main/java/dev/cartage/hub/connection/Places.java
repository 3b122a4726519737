package dev.cartage.hub.connection;

import dev.cartage.hub.storage.Ids;
import dev.cartage.hub.storage.Timestamps;
import dev.cartage.hub.storage.Tx;
import dev.cartage.spi.Connector;
import dev.cartage.spi.SettingsForm;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What stores and warehouses have in common: they are rows of a table with settings and secrets. */
final class Places {
    private final String table;
    private final Connector.Kind kind;
    private final Tx tx;
    private final Ids ids;
    private final InstantSource clock;
    private final Directories directories;
    private final Connectors connectors;
    private final Secrets secrets;
    private final Merchants merchants;

    Places(
            Connector.Kind kind,
            Tx tx,
            Ids ids,
            InstantSource clock,
            Directories directories,
            Connectors connectors,
            Secrets secrets,
            Merchants merchants) {
        this.table = kind == Connector.Kind.STORE ? "store" : "warehouse";
        this.kind = kind;
        this.tx = tx;
        this.ids = ids;
        this.clock = clock;
        this.directories = directories;
        this.connectors = connectors;
        this.secrets = secrets;
        this.merchants = merchants;
    }

    long create(NewPlace place) {
        var form = form(place.platform());
        var id = ids.next();
        var answers = Answers.NONE.with(place.answers(), form, secrets, name(id));
        check(form, answers, id);
        tx.run(jdbc -> {
            requireMerchant(place.merchantId());
            directories.change();
            jdbc.sql("insert into " + table + """
                     (id, merchant_id, number, name, platform, settings, secrets, created_at)
                    select :id, :merchant, coalesce(max(number), 0) + 1, :name, :platform,
                           cast(:open as jsonb), cast(:sealed as jsonb), :now from\s""" + table)
                    .param("id", id)
                    .param("merchant", place.merchantId())
                    .param("name", place.name().strip())
                    .param("platform", place.platform())
                    .param("open", answers.openJson())
                    .param("sealed", answers.sealedJson())
                    .param("now", Timestamps.parameter(clock.instant()))
                    .update();
        });
        return id;
    }

    private SettingsForm form(String platform) {
        var connector = connectors
                .find(platform)
                .filter(found -> found.kind() == kind)
                .orElseThrow(() -> Refused.because(
                        "no-connector",
                        "“" + platform + "” is not the name of a " + table + " connector.",
                        "Choose one of the list."));
        return SettingsForm.of(connector.settings());
    }

    private void check(SettingsForm form, Answers answers, long id) {
        var problems = form.check(answers.unsealed(secrets, name(id)));
        if (!problems.isEmpty()) {
            throw new Refused(problems);
        }
    }

    private void requireMerchant(long merchantId) {
        if (merchants.find(merchantId).isEmpty()) {
            throw Refused.because("no-merchant", "There is no such merchant.", "Choose a merchant of the list.");
        }
    }

    /** @param seen the version on which the answers are based */
    void update(long id, String platform, int seen, Map<String, String> entered) {
        tx.run(jdbc -> {
            directories.change();
            var form = form(platform);
            var answers = stored(jdbc, id).with(entered, form, secrets, name(id));
            check(form, answers, id);
            var changed = jdbc.sql("update " + table + """
                     set settings = cast(? as jsonb), secrets = cast(? as jsonb), version = version + 1
                    where id = ? and version = ?
                    """)
                    .params(answers.openJson(), answers.sealedJson(), id, seen)
                    .update();
            if (changed == 0) {
                throw Refused.because(
                        "settings-stale",
                        "Somebody else has changed these settings meanwhile.",
                        "Look at the settings as they are now, and enter your change again.");
            }
        });
    }

    void rename(long id, String name) {
        tx.run(jdbc -> {
            directories.change();
            jdbc.sql("update " + table + " set name = ? where id = ?")
                    .params(name.strip(), id)
                    .update();
        });
    }

    /** Of warehouses alone. */
    Optional<ZoneId> zone(long id) {
        return tx.call(jdbc -> jdbc.sql("select zone from warehouse where id = ? and zone <> ''")
                .param(id)
                .query((row, number) -> ZoneId.of(row.getString("zone")))
                .optional());
    }

    void keepZone(long id, Optional<ZoneId> zone) {
        tx.run(jdbc -> jdbc.sql("update warehouse set zone = ? where id = ?")
                .params(zone.map(ZoneId::getId).orElse(""), id)
                .update());
    }

    void describe(long id, String description, String url) {
        tx.run(jdbc -> jdbc.sql("update " + table + " set description = ?, url = ? where id = ?")
                .params(description.strip(), url.strip(), id)
                .update());
    }

    /** What may be shown. */
    Map<String, String> open(long id) {
        return tx.call(jdbc -> stored(jdbc, id)).open();
    }

    /** Secrets included, for the connector alone. */
    Map<String, String> unsealed(long id) {
        return tx.call(jdbc -> stored(jdbc, id)).unsealed(secrets, name(id));
    }

    private Answers stored(JdbcClient jdbc, long id) {
        return jdbc.sql("select settings, secrets from " + table + " where id = ?")
                .param(id)
                .query((row, number) -> Answers.parse(row.getString("settings"), row.getString("secrets")))
                .single();
    }

    private String name(long id) {
        return table + "/" + id;
    }
}
