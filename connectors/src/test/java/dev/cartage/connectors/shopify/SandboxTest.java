package dev.cartage.connectors.shopify;

import dev.cartage.contract.StoreFixture.Wish;
import dev.cartage.contract.StoreSession;
import dev.cartage.model.Order;
import dev.cartage.sandbox.fault.Fault;
import dev.cartage.sandbox.fault.Kind;
import dev.cartage.spi.OrderSource;
import dev.cartage.spi.OrderSource.Reading;
import dev.cartage.spi.OrderSource.Wanted;
import org.junit.jupiter.api.AfterEach;

/** A test of what only Shopify does, on a sandbox shop of its own. */
abstract class SandboxTest {
    final SandboxStore store = SandboxStore.open();
    final StoreSession session = new StoreSession(store);

    @AfterEach
    void close() {
        session.close();
        store.close();
    }

    String sku() {
        return store.skus().getFirst();
    }

    String place(int quantity) {
        return store.place(Wish.of(sku(), quantity));
    }

    Reading reading(String id) {
        return session.role(OrderSource.class).map(session.readAll("", 25).last(id));
    }

    Order wanted(String id) {
        return reading(id) instanceof Wanted wanted ? wanted.order() : notWanted(id);
    }

    private Order notWanted(String id) {
        throw new AssertionError(reading(id).toString());
    }

    void misbehave(Kind kind, String operation) {
        store.server().faults().add(Fault.once(kind, "acme", operation));
    }
}
