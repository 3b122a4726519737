package dev.cartage.hub.account;

import dev.cartage.hub.storage.Ids;
import dev.cartage.hub.storage.Tenant;
import dev.cartage.hub.storage.Timestamps;
import dev.cartage.hub.storage.Tx;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The API tokens of the current account. */
public final class ApiTokens {
    private static final String PREFIX = "cartage_";
    private static final Duration MARKED_EVERY = Duration.ofHours(1);

    private final Tx tx;
    private final Ids ids;
    private final InstantSource clock;
    private final Doors doors;
    private final Map<Long, Instant> marked = new ConcurrentHashMap<>();

    public ApiTokens(Tx tx, Ids ids, InstantSource clock, Doors doors) {
        this.tx = tx;
        this.ids = ids;
        this.clock = clock;
        this.doors = doors;
    }

    /** All that a token may do: look, run the daily work, and change how things are set up. */
    public static final Set<String> SCOPES = Set.of("read", "operate", "setup");

    /** A program that brought a token. */
    public record Caller(long accountId, long tokenId, Set<String> scopes) {}

    /** The token's text, which can be read only now. It may do everything. */
    public String create(String name) {
        return create(name, SCOPES);
    }

    /** @param scopes some of {@link #SCOPES} */
    public String create(String name, Set<String> scopes) {
        var id = ids.next();
        return tx.call(jdbc -> {
            var text = doors.open(Doors.Kind.API_TOKEN, PREFIX, id);
            insert(jdbc, id, name, text, scopes);
            return text;
        });
    }

    private void insert(JdbcClient jdbc, long id, String name, String text, Set<String> scopes) {
        jdbc.sql("insert into api_token (id, name, ending, created_at, scopes) values (?, ?, ?, ?, ?)")
                .params(id, name, text.substring(text.length() - 4), Timestamps.parameter(clock.instant()))
                .param(scopes.toArray(String[]::new))
                .update();
    }

    /** Admits a secret that is kept elsewhere, such as in a file; admitting it again changes nothing. */
    public void admit(String name, String secret) {
        if (doors.find(Doors.Kind.API_TOKEN, secret).isPresent()) {
            return;
        }
        var id = ids.next();
        tx.run(jdbc -> {
            doors.open(Doors.Kind.API_TOKEN, id, secret);
            insert(jdbc, id, name, secret, SCOPES);
        });
    }

    public List<ApiToken> all() {
        return tx.call(jdbc -> jdbc.sql("select * from api_token order by id")
                .query(ApiTokens::read)
                .list());
    }

    private static ApiToken read(ResultSet row, int number) throws SQLException {
        return new ApiToken(
                row.getLong("id"),
                row.getString("name"),
                row.getString("ending"),
                Timestamps.read(row, "created_at"),
                Timestamps.readOptional(row, "last_used_at"),
                Set.of((String[]) row.getArray("scopes").getArray()));
    }

    /** Needs no account: the token leads to it. */
    public Optional<Caller> check(String text) {
        var caller = doors.find(Doors.Kind.API_TOKEN, text)
                .map(entry -> new Caller(entry.account(), entry.subject(), scopes(entry)));
        caller.ifPresent(this::mark);
        return caller;
    }

    private Set<String> scopes(Doors.Entry entry) {
        return Tenant.call(
                entry.account(),
                () -> tx.call(jdbc -> jdbc.sql("select scopes from api_token where id = ?")
                        .param(entry.subject())
                        .query((row, number) ->
                                Set.of((String[]) row.getArray("scopes").getArray()))
                        .optional()
                        .orElse(Set.of())));
    }

    /** Once an hour, for a write with each request would cost more than the request. */
    private void mark(Caller caller) {
        var now = clock.instant();
        var last = marked.getOrDefault(caller.tokenId(), Instant.EPOCH);
        if (last.plus(MARKED_EVERY).isBefore(now)) {
            marked.put(caller.tokenId(), now);
            Tenant.run(
                    caller.accountId(),
                    () -> tx.run(jdbc -> jdbc.sql("update api_token set last_used_at = ? where id = ?")
                            .params(Timestamps.parameter(now), caller.tokenId())
                            .update()));
        }
    }

    /** The token lets nobody in any more. */
    public void revoke(long id) {
        tx.run(jdbc -> {
            jdbc.sql("delete from api_token where id = ?").param(id).update();
            doors.close(Doors.Kind.API_TOKEN, id);
        });
    }
}
