package dev.cartage.hub.webhook;

import dev.cartage.hub.connection.Secrets;
import dev.cartage.hub.inventory.StockBook;
import dev.cartage.hub.lane.Lanes;
import dev.cartage.hub.order.OrderBook;
import dev.cartage.hub.storage.Ids;
import dev.cartage.hub.storage.Tx;
import dev.cartage.transport.HttpExchange;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Wires this package. */
@Configuration(proxyBeanMethods = false)
class WebhookConfiguration {
    @Bean
    Webhooks webhooks(Tx tx, Ids ids, Clock clock, Secrets secrets) {
        return new Webhooks(tx, ids, clock, secrets);
    }

    @Bean
    Deliveries deliveries(
            Tx tx, Ids ids, Clock clock, Lanes lanes, Webhooks webhooks, OrderBook book, StockBook stock) {
        var deliveries = new Deliveries(tx, ids, clock, lanes, webhooks);
        book.listen(new OrderNews(deliveries));
        stock.listen((jdbc, warehouse, changed) -> deliveries.write(jdbc, List.of(stockNews(warehouse, changed))));
        return deliveries;
    }

    private static Deliveries.News stockNews(long warehouse, int changed) {
        return new Deliveries.News(
                WebhookEvent.STOCK_UPDATED,
                warehouse,
                Map.of("warehouse_id", Long.toString(warehouse), "changed", Integer.toString(changed)));
    }

    @Bean
    Deliverer deliverer(Tx tx, Webhooks webhooks, HttpExchange http) {
        return new Deliverer(new DeliveryQueue(tx), webhooks, http);
    }
}
