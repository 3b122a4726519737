package dev.cartage.hub.connection;

import dev.cartage.hub.storage.Ids;
import dev.cartage.hub.storage.Sight;
import dev.cartage.hub.storage.Timestamps;
import dev.cartage.hub.storage.Tx;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.springframework.dao.DuplicateKeyException;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The merchants of the current account. */
public final class Merchants {
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final TypeReference<Map<String, String>> TEXTS = new TypeReference<>() {};

    private final Tx tx;
    private final Ids ids;
    private final InstantSource clock;

    public Merchants(Tx tx, Ids ids, InstantSource clock) {
        this.tx = tx;
        this.ids = ids;
        this.clock = clock;
    }

    /** The merchant of this name, made if there is none. */
    public Merchant named(String name) {
        var wanted = name.strip();
        return tx.call(jdbc -> jdbc.sql("""
                        insert into merchant (id, name, created_at) values (?, ?, ?)
                        on conflict (account_id, name) do update set name = excluded.name
                        returning id, name
                        """)
                .params(ids.next(), wanted, Timestamps.parameter(clock.instant()))
                .query(Merchants::read)
                .single());
    }

    /**
     * A new merchant.
     *
     * @param details for example address lines, by the API's names
     * @throws Refused if there is one of that name, or it has none
     */
    public Merchant create(String name, Map<String, String> details) {
        var id = ids.next();
        require(name);
        return refusingTwins(() -> tx.call(jdbc -> {
            jdbc.sql("insert into merchant (id, name, details, created_at) values (?, ?, cast(? as jsonb), ?)")
                    .params(id, name.strip(), JSON.writeValueAsString(details), Timestamps.parameter(clock.instant()))
                    .update();
            return new Merchant(id, name.strip());
        }));
    }

    /**
     * Renames it and changes the details given; the others stay.
     *
     * @throws Refused if there is another one of that name, or it has none
     */
    public void change(long id, String name, Map<String, String> details) {
        require(name);
        refusingTwins(() -> tx.call(
                jdbc -> jdbc.sql("update merchant set name = ?, details = details || cast(? as jsonb) where id = ?")
                        .params(name.strip(), JSON.writeValueAsString(details), id)
                        .update()));
    }

    private static void require(String name) {
        if (name.isBlank()) {
            throw Refused.because("merchant-missing", "The merchant has no name.", "Name whose goods are shipped.");
        }
    }

    private static <T> T refusingTwins(Supplier<T> change) {
        try {
            return change.get();
        } catch (DuplicateKeyException twin) {
            throw Refused.because(
                    "merchant-exists", "There is a merchant of this name.", "Use that one, or choose another name.");
        }
    }

    /** What is known besides the name, by the API's names. */
    public Map<String, String> details(long id) {
        return tx.call(jdbc -> jdbc.sql("select details from merchant where id = ?")
                .param(id)
                .query((row, number) -> JSON.readValue(row.getString("details"), TEXTS))
                .single());
    }

    public Optional<Merchant> find(long id) {
        return tx.call(jdbc -> jdbc.sql("select id, name from merchant where id = ?")
                .param(id)
                .query(Merchants::read)
                .optional()
                .filter(merchant -> Sight.sees(merchant.id())));
    }

    public List<Merchant> all() {
        return tx.call(jdbc -> jdbc.sql("select id, name from merchant order by name").query(Merchants::read).stream()
                .filter(merchant -> Sight.sees(merchant.id()))
                .toList());
    }

    private static Merchant read(ResultSet row, int number) throws SQLException {
        return new Merchant(row.getLong("id"), row.getString("name"));
    }
}
