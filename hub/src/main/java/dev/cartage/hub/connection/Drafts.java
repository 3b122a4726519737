package dev.cartage.hub.connection;

import dev.cartage.hub.storage.Ids;
import dev.cartage.hub.storage.Timestamps;
import dev.cartage.hub.storage.Tx;
import dev.cartage.spi.SettingsField;
import dev.cartage.spi.SettingsForm;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Connections of the current account that are being entered, so that a closed window loses nothing. */
public final class Drafts {
    static final String PLACE = "draft/";

    private final Tx tx;
    private final Ids ids;
    private final InstantSource clock;
    private final Connectors connectors;
    private final Secrets secrets;

    Drafts(Tx tx, Ids ids, InstantSource clock, Connectors connectors, Secrets secrets) {
        this.tx = tx;
        this.ids = ids;
        this.clock = clock;
        this.connectors = connectors;
        this.secrets = secrets;
    }

    /** A new one of this name. */
    public long begin(String name) {
        var id = ids.next();
        tx.run(jdbc -> jdbc.sql("insert into connection_draft (id, name, changed_at) values (?, ?, ?)")
                .params(id, name.strip(), Timestamps.parameter(clock.instant()))
                .update());
        return id;
    }

    /** The newest first. */
    public List<Draft> all() {
        return tx.call(jdbc -> jdbc.sql("select * from connection_draft order by changed_at desc")
                .query(Drafts::read)
                .list());
    }

    public Optional<Draft> find(long id) {
        return tx.call(jdbc -> jdbc.sql("select * from connection_draft where id = ?")
                .param(id)
                .query(Drafts::read)
                .optional());
    }

    private static Draft read(ResultSet row, int number) throws SQLException {
        var answers = answers(row, number);
        return new Draft(
                row.getLong("id"),
                row.getString("name"),
                answers.open(),
                answers.sealed().keySet(),
                Timestamps.read(row, "changed_at"));
    }

    private static Answers answers(ResultSet row, int number) throws SQLException {
        return Answers.parse(row.getString("settings"), row.getString("secrets"));
    }

    /** Keeps what was entered beside what was before; a secret left empty stays as it was. */
    public void save(long id, Map<String, String> entered) {
        save(id, entered, Set.of());
    }

    /** What a consent brought to the store. @param dropped names of secrets that it stands in for */
    void take(long id, String platform, Map<String, String> entered, Set<String> dropped) {
        Map<String, String> named = new TreeMap<>(Map.of("store.platform", platform));
        entered.forEach((name, value) -> named.put("store." + name, value));
        save(id, named, dropped.stream().map(name -> "store." + name).collect(Collectors.toSet()));
    }

    private void save(long id, Map<String, String> entered, Set<String> dropped) {
        tx.run(jdbc -> {
            var before = stored(id);
            Map<String, String> open = new TreeMap<>(before.open());
            Map<String, String> sealed = new TreeMap<>(before.sealed());
            var secret = secretNames(entered);
            entered.forEach((name, value) -> {
                if (!secret.contains(name)) {
                    open.put(name, value.replace("\0", ""));
                } else if (!value.isEmpty()) {
                    sealed.put(name, secrets.seal(place(id), name, value.replace("\0", "")));
                }
            });
            sealed.keySet().removeAll(dropped);
            var after = new Answers(open, sealed);
            jdbc.sql("""
                    update connection_draft set name = ?, settings = cast(? as jsonb), secrets = cast(? as jsonb),
                        changed_at = ? where id = ?
                    """)
                    .param(entered.getOrDefault("name", open.getOrDefault("name", "")))
                    .params(after.openJson(), after.sealedJson(), Timestamps.parameter(clock.instant()), id)
                    .update();
        });
    }

    /** Which of the answers are secret, by the platforms chosen with them. */
    private Set<String> secretNames(Map<String, String> entered) {
        return List.of("store", "warehouse").stream()
                .flatMap(side -> connectors.find(entered.getOrDefault(side + ".platform", "")).stream()
                        .flatMap(connector -> SettingsForm.of(connector.settings()).fields().stream())
                        .filter(field -> field.setting().secret())
                        .map(SettingsField::name)
                        .map(name -> side + "." + name))
                .collect(Collectors.toSet());
    }

    private Answers stored(long id) {
        return tx.call(jdbc -> jdbc.sql("select * from connection_draft where id = ?")
                .param(id)
                .query(Drafts::answers)
                .single());
    }

    /** Secrets included, of one side and by the names of its connector's form. */
    Map<String, String> unsealed(long id, String side) {
        Map<String, String> own = new TreeMap<>();
        stored(id).unsealed(secrets, place(id)).forEach((name, value) -> {
            if (name.startsWith(side + ".")) {
                own.put(name.substring(side.length() + 1), value);
            }
        });
        return own;
    }

    public void discard(long id) {
        tx.run(jdbc -> {
            jdbc.sql("delete from connection_draft where id = ?").param(id).update();
            StoredTokens.forget(tx, place(id));
        });
    }

    /** The store that was made of it gets its tokens. */
    void handOn(long id, String store) {
        StoredTokens.move(tx, secrets, place(id), store);
    }

    private static String place(long id) {
        return PLACE + id;
    }
}
