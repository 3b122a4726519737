package dev.cartage.hub.connection;

import dev.cartage.hub.storage.Timestamps;
import dev.cartage.hub.storage.Tx;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;

/** Looks into the log of what was said to the current account's remotes. */
public final class ExchangeSearch {
    private final Tx tx;

    public ExchangeSearch(Tx tx) {
        this.tx = tx;
    }

    /**
     * The newest first.
     *
     * @param remotes {@code store/ID} or {@code warehouse/ID}
     * @param text what address, request, answer or problem contain; "" for all
     * @param failed only what failed
     * @param before only older than this id
     */
    public List<Exchange> find(List<String> remotes, String text, boolean failed, long before, int most) {
        var like = "%" + text.strip().replace("\0", "").replaceAll("([\\\\%_])", "\\\\$1") + "%";
        return tx.call(jdbc -> jdbc.sql("""
                        select * from exchange
                        where remote = any (?) and id < ? and (not ? or status >= 400 or problem <> '')
                            and (? = '%%' or operation || ' ' || address || ' ' || request || ' ' || answer || ' ' || problem
                                ilike ?)
                        order by id desc limit ?
                        """)
                .params(remotes.toArray(String[]::new), before, failed, like, like, most)
                .query(ExchangeSearch::read)
                .list());
    }

    static Exchange read(ResultSet row, int number) throws SQLException {
        return new Exchange(
                row.getLong("id"),
                row.getString("remote"),
                Timestamps.read(row, "at"),
                row.getString("operation"),
                row.getString("address"),
                row.getInt("status"),
                Duration.ofMillis(row.getLong("milliseconds")),
                row.getInt("sent"),
                row.getInt("received"),
                row.getString("request"),
                row.getString("answer"),
                row.getString("problem"));
    }
}
