package dev.cartage.hub.connection;

import dev.cartage.hub.storage.Tx;
import dev.cartage.spi.Connector;
import dev.cartage.spi.SettingsForm;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Settings and secrets of stores, or of warehouses: checked by the connector's form, and changed by their version. */
final class PlaceSettings {
    private final String table;
    private final Connector.Kind kind;
    private final Tx tx;
    private final Directories directories;
    private final Connectors connectors;
    private final Secrets secrets;
    private final Custody custody;
    private final LaneHealth health;

    PlaceSettings(
            Connector.Kind kind,
            Tx tx,
            Directories directories,
            Connectors connectors,
            Secrets secrets,
            Custody custody,
            LaneHealth health) {
        this.table = kind == Connector.Kind.STORE ? "store" : "warehouse";
        this.kind = kind;
        this.tx = tx;
        this.directories = directories;
        this.connectors = connectors;
        this.secrets = secrets;
        this.custody = custody;
        this.health = health;
    }

    /** As they will be kept. @throws Refused if an answer is wrong or missing */
    Answers first(long id, NewPlace place) {
        var form = form(place.platform());
        var answers = Answers.NONE.with(place.answers(), form, secrets, name(id));
        check(form, answers, id, place.awaitsCredentials());
        return answers;
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

    /** @param awaited credentials that are missing are still to come */
    private void check(SettingsForm form, Answers answers, long id, boolean awaited) {
        var all = answers.unsealed(secrets, name(id));
        var problems = form.check(awaited ? CredentialFields.pretended(form, all) : all);
        if (!problems.isEmpty()) {
            throw new Refused(problems);
        }
    }

    /** @param seen the version on which the answers are based */
    void update(long id, String platform, int seen, Map<String, String> entered) {
        tx.run(jdbc -> {
            directories.change();
            var form = form(platform);
            var before = stored(jdbc, id);
            var answers = before.with(entered, form, secrets, name(id));
            check(form, answers, id, custody.isAwaited(name(id)));
            custody.change(
                    name(id),
                    before.sealed(),
                    newSecrets(before, answers),
                    CredentialFields.leadElsewhere(form, before.open(), answers.open()));
            write(jdbc, id, seen, answers);
        });
    }

    private static Set<String> newSecrets(Answers before, Answers after) {
        Map<String, String> fresh = new HashMap<>(after.sealed());
        fresh.entrySet().removeAll(before.sealed().entrySet());
        return fresh.keySet();
    }

    private void write(JdbcClient jdbc, long id, int seen, Answers answers) {
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
        health.letIn(name(id));
    }

    /**
     * Takes credentials in that came by a consent or by a link.
     *
     * @param dropped names of secrets that others have taken the place of
     * @param merchant who handed them over; "" for the account's own people
     */
    void take(long id, String platform, int seen, Map<String, String> entered, Set<String> dropped, String merchant) {
        tx.run(jdbc -> {
            directories.change();
            var form = form(platform);
            var before = stored(jdbc, id);
            var after = before.with(entered, form, secrets, name(id)).withoutSecrets(dropped);
            var kept = new HashSet<>(after.sealed().keySet());
            kept.removeAll(newSecrets(before, after));
            // What one side entered must not be sent to where the other says.
            var strange = custody.isHeld(name(id)) || !merchant.isEmpty();
            var elsewhere = CredentialFields.leadElsewhere(form, before.open(), after.open());
            var answers = strange && elsewhere ? after.withoutSecrets(kept) : after;
            check(form, answers, id, false);
            write(jdbc, id, seen, answers);
            custody.taken(name(id), merchant, kept.isEmpty());
        });
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
