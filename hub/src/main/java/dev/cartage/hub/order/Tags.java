package dev.cartage.hub.order;

import dev.cartage.hub.storage.Batch;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Labels of orders. */
public final class Tags {
    private Tags() {}

    /** A label of an order. */
    public record Tag(long orderId, String tag) {}

    /** A label that is there already changes nothing. */
    public static void write(JdbcClient jdbc, List<Tag> tags) {
        Batch.of(tags)
                .longs(Tag::orderId)
                .texts(Tag::tag)
                .update(
                        jdbc,
                        "insert into order_tag (order_id, tag) select * from unnest(?, ?) on conflict do nothing");
    }

    public static List<String> of(JdbcClient jdbc, long orderId) {
        return jdbc.sql("select tag from order_tag where order_id = ? order by tag")
                .param(orderId)
                .query(String.class)
                .list();
    }
}
