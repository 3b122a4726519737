package dev.cartage.hub.order.read;

import dev.cartage.hub.storage.Ids;
import dev.cartage.hub.storage.Tx;
import java.util.List;

/** Lists that people keep under names, each for themselves or for all. */
public final class OrderViews {
    private static final int LONGEST_NAME = 60;

    private final Tx tx;
    private final Ids ids;

    public OrderViews(Tx tx, Ids ids) {
        this.tx = tx;
        this.ids = ids;
    }

    public List<OrderView> of(long personId) {
        return tx.call(jdbc -> jdbc.sql("select * from order_view where person_id in (0, ?) order by lower(name), id")
                .param(personId)
                .query((row, number) -> new OrderView(
                        row.getLong("id"),
                        row.getString("name"),
                        row.getString("query"),
                        row.getLong("person_id") == 0))
                .list());
    }

    /** @param personId 0 for all of the account */
    public void keep(long personId, String name, String address) {
        tx.run(jdbc -> jdbc.sql("""
                        insert into order_view (id, person_id, name, query) values (?, ?, ?, ?)
                        on conflict (account_id, person_id, name) do update set query = excluded.query
                        """)
                .params(ids.next(), personId, name.substring(0, Math.min(name.length(), LONGEST_NAME)), address)
                .update());
    }

    /** One's own; a shared one only by an administrator. */
    public void remove(long id, long personId, boolean administrator) {
        tx.run(jdbc -> jdbc.sql("delete from order_view where id = ? and (person_id = ? or (person_id = 0 and ?))")
                .params(id, personId, administrator)
                .update());
    }
}
