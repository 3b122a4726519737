package dev.cartage.hub.webhook;

import dev.cartage.hub.order.OrderBook;
import dev.cartage.hub.webhook.Deliveries.News;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Hears of orders in the transaction that changes them. */
final class OrderNews implements OrderBook.Listener {
    private final Deliveries deliveries;

    OrderNews(Deliveries deliveries) {
        this.deliveries = deliveries;
    }

    @Override
    public void opened(JdbcClient jdbc, List<OrderBook.Change> orders) {
        deliveries.write(
                jdbc,
                orders.stream()
                        .map(order -> news(WebhookEvent.ORDER_IMPORTED, order))
                        .toList());
        changed(jdbc, orders);
    }

    @Override
    public void changed(JdbcClient jdbc, List<OrderBook.Change> changes) {
        deliveries.write(
                jdbc,
                changes.stream()
                        .filter(change -> change.before() != change.after())
                        .flatMap(change ->
                                WebhookEvent.of(change.after()).stream().map(event -> news(event, change)))
                        .toList());
    }

    private static News news(WebhookEvent event, OrderBook.Change change) {
        return new News(
                event,
                change.orderId(),
                Map.of("fulfillment_state", change.after().name().toLowerCase(Locale.ROOT)));
    }
}
