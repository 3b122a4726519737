package dev.cartage.connectors.amazon;

import dev.cartage.contract.StoreFixture.Wish;
import dev.cartage.contract.StoreSession;
import dev.cartage.model.Order;
import dev.cartage.sandbox.amazon.OrderWish;
import dev.cartage.spi.OrderSource;
import dev.cartage.spi.OrderSource.Reading;
import dev.cartage.spi.OrderSource.Wanted;
import dev.cartage.spi.ShipmentSink.Notice;
import dev.cartage.spi.ShipmentSink.NoticeLine;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;

/** A test of what only Amazon does, on a sandbox seller of its own. */
abstract class AmazonTest {
    final SandboxAmazon store;
    final StoreSession session;

    AmazonTest() {
        this(SandboxAmazon.open());
    }

    AmazonTest(SandboxAmazon store) {
        this.store = store;
        this.session = new StoreSession(store);
    }

    @AfterEach
    void close() {
        session.close();
        store.close();
    }

    String sku() {
        return store.skus().getFirst();
    }

    OrderWish wish() {
        return OrderWish.of(sku(), 2, store.seller().now());
    }

    Reading reading(String id) {
        OrderSource source = session.role(OrderSource.class);
        return source.map(source.byId(List.of(id)).getFirst());
    }

    Order wanted(String id) {
        return reading(id) instanceof Wanted wanted ? wanted.order() : notWanted(id);
    }

    private Order notWanted(String id) {
        throw new AssertionError(reading(id).toString());
    }

    Order place(int quantity) {
        return wanted(store.place(Wish.of(sku(), quantity)));
    }

    static Notice notice(Order order, String carrier, String tracking) {
        return new Notice(
                "ref-" + tracking,
                "",
                order.externalId(),
                order.number(),
                List.of(new NoticeLine(
                        order.lines().getFirst(), order.lines().getFirst().quantity())),
                carrier,
                "Ground",
                tracking,
                "",
                Optional.empty());
    }
}
