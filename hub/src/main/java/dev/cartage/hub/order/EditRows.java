package dev.cartage.hub.order;

import dev.cartage.hub.storage.Batch;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The edits of orders that are judged again. One question a batch; hardly any order has an answer. */
final class EditRows {
    private EditRows() {}

    /** By store, a slash, and the store's key. */
    static Map<String, Edits> find(JdbcClient jdbc, List<Waiting> waiting) {
        Map<String, Edits> edits = new HashMap<>();
        Batch.of(waiting)
                .longs(Waiting::storeId)
                .texts(one -> one.raw().externalId())
                .query(
                        jdbc,
                        """
                        select orders.store_id, orders.external_id, edits
                        from unnest(?, ?) said (store_id, external_id)
                        join orders on orders.store_id = said.store_id and orders.external_id = said.external_id
                            and edits <> '' and part = 0
                        """,
                        (row, number) -> edits.put(
                                key(row.getLong("store_id"), row.getString("external_id")),
                                Edits.read(row.getString("edits"))));
        return edits;
    }

    static String key(long storeId, String externalId) {
        return storeId + "/" + externalId;
    }
}
