package dev.cartage.hub.order;

import dev.cartage.hub.storage.Batch;
import dev.cartage.hub.storage.Tenant;
import dev.cartage.model.Address;
import dev.cartage.model.Order;
import dev.cartage.model.OrderFields;
import dev.cartage.model.OrderLine;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What an order can be found by, in one text of lower case. Tracking numbers have an index of their own. */
public final class OrderSearch {
    private OrderSearch() {}

    public static void write(JdbcClient jdbc, List<OrderLines.Of> orders) {
        Batch.of(orders)
                .longs(OrderLines.Of::orderId)
                .value(Tenant.account())
                .texts(order -> text(order.order()))
                .update(jdbc, """
                        insert into order_search (order_id, account_id, text) select unnest(?), ?, unnest(?)
                        on conflict (account_id, order_id) do update set text = excluded.text
                        """);
    }

    private static String text(Order order) {
        Address to = order.shippingAddress();
        Stream<String> about = Stream.of(
                order.number(),
                order.externalId(),
                to.name(),
                to.company(),
                order.get(OrderFields.CUSTOMER_EMAIL),
                to.zipcode());
        Stream<String> skus = order.lines().stream().map(OrderLine::sku);
        Stream<String> custom = order.custom().values().stream();
        Stream<String> tags = order.get(OrderFields.TAGS).stream();
        return Stream.of(about, skus, custom, tags)
                .flatMap(texts -> texts)
                .filter(text -> !text.isBlank())
                .distinct()
                .collect(Collectors.joining(" "))
                .toLowerCase(Locale.ROOT);
    }
}
