package dev.cartage.hub.connection;

import dev.cartage.hub.account.Doors;
import dev.cartage.hub.storage.Timestamps;
import dev.cartage.hub.storage.Tx;
import dev.cartage.model.Problem;
import java.net.URI;
import java.time.InstantSource;
import java.util.Optional;

/** The addresses at which stores send messages to this hub, each with a secret of its own. */
public final class Hooks {
    private static final String FIELD = "hook";

    private final Tx tx;
    private final InstantSource clock;
    private final Doors doors;
    private final Secrets secrets;
    private final HubAddress hub;

    Hooks(Tx tx, InstantSource clock, Doors doors, Secrets secrets, HubAddress hub) {
        this.tx = tx;
        this.clock = clock;
        this.doors = doors;
        this.secrets = secrets;
        this.hub = hub;
    }

    /**
     * What became of the subscription.
     *
     * @param address at which the store agreed to send; "" if it never did
     * @param problem why the last attempt failed; empty if it went well
     */
    public record Subscription(String address, int attempts, Optional<Problem> problem) {}

    /** The address for the store's messages; empty where nobody outside reaches this hub. */
    public Optional<URI> address(Store store) {
        return hub.hook(token(store));
    }

    /** The secret part of the address. It stays the same for ever. */
    public String token(Store store) {
        return tx.call(jdbc -> {
            jdbc.sql("select pg_advisory_xact_lock(?)")
                    .param(store.id())
                    .query()
                    .singleRow();
            return jdbc.sql("select token from store_hook where store_id = ?")
                    .param(store.id())
                    .query(String.class)
                    .optional()
                    .map(text -> secrets.open(store.remote(), FIELD, text))
                    .orElseGet(() -> create(store));
        });
    }

    private String create(Store store) {
        return tx.call(jdbc -> {
            var token = doors.open(Doors.Kind.HOOK, "", store.id());
            jdbc.sql("insert into store_hook (store_id, token) values (?, ?)")
                    .params(store.id(), secrets.seal(store.remote(), FIELD, token))
                    .update();
            return token;
        });
    }

    /** Whose address it is. Needs no account. */
    public Optional<Doors.Entry> find(String token) {
        return doors.find(Doors.Kind.HOOK, token);
    }

    /** Empty before the first address was asked for. */
    public Optional<Subscription> subscription(long storeId) {
        return tx.call(jdbc -> jdbc.sql("select * from store_hook where store_id = ?")
                .param(storeId)
                .query((row, number) -> {
                    var code = row.getString("problem_code");
                    var problem = new Problem(code, row.getString("problem_sentence"), row.getString("problem_action"));
                    return new Subscription(
                            row.getString("address"),
                            row.getInt("attempts"),
                            code.isEmpty() ? Optional.empty() : Optional.of(problem));
                })
                .optional());
    }

    public void subscribed(long storeId, URI address) {
        tx.run(jdbc -> jdbc.sql("""
                        update store_hook
                        set address = ?, subscribed_at = ?, attempts = 0,
                            problem_code = '', problem_sentence = '', problem_action = ''
                        where store_id = ?
                        """)
                .params(address.toString(), Timestamps.parameter(clock.instant()), storeId)
                .update());
    }

    /** Answers how many attempts have failed in a row. */
    public int failed(long storeId, Problem problem) {
        return tx.call(jdbc -> jdbc.sql("""
                        update store_hook
                        set attempts = attempts + 1, problem_code = ?, problem_sentence = ?, problem_action = ?
                        where store_id = ? returning attempts
                        """)
                .params(problem.code(), problem.sentence(), problem.whatToDo(), storeId)
                .query(Integer.class)
                .single());
    }
}
