package dev.cartage.hub.connection;

import dev.cartage.hub.storage.Ids;
import dev.cartage.hub.storage.Timestamps;
import dev.cartage.hub.storage.Tx;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

/** The merchants of the current account. */
public final class Merchants {
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

    public Optional<Merchant> find(long id) {
        return tx.call(jdbc -> jdbc.sql("select id, name from merchant where id = ?")
                .param(id)
                .query(Merchants::read)
                .optional());
    }

    public List<Merchant> all() {
        return tx.call(jdbc -> jdbc.sql("select id, name from merchant order by name")
                .query(Merchants::read)
                .list());
    }

    private static Merchant read(ResultSet row, int number) throws SQLException {
        return new Merchant(row.getLong("id"), row.getString("name"));
    }
}
