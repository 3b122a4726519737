package dev.cartage.sandbox.shopify;

import dev.cartage.sandbox.SandboxServer;
import dev.cartage.sandbox.StoreClient;
import dev.cartage.sandbox.shopify.store.Gid;
import dev.cartage.sandbox.shopify.store.Order;
import dev.cartage.sandbox.shopify.store.Shop;
import dev.cartage.sandbox.shopify.store.ShopSettings;
import dev.cartage.sandbox.shopify.store.Wish;
import dev.cartage.sandbox.shopify.store.Wish.WishedLine;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** A server with one shop and a client of it. */
abstract class StoreTest {
    SandboxServer server;
    Shop shop;
    StoreClient client;

    @BeforeEach
    void open() throws IOException {
        server = SandboxServer.start(0);
        shop = server.open(ShopSettings.of("lantern").unlimited());
        client = new StoreClient(server, shop);
    }

    @AfterEach
    void close() {
        server.close();
    }

    Order order(WishedLine... lines) {
        return shop.placing().place(Wish.any(shop.now()).withLines(List.of(lines)));
    }

    void place(int count) {
        Wish wish = Wish.any(shop.now());
        for (int placed = 0; placed < count; placed++) {
            shop.placing().place(wish);
        }
    }

    Order now(Order order) {
        return shop.order(order.id()).orElseThrow();
    }

    static String fulfillmentOrder(Order order) {
        return Gid.of("FulfillmentOrder", order.fulfillmentOrders().getFirst().id());
    }
}
