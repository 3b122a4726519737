package dev.cartage.connectors.vendure;

import dev.cartage.contract.StoreContract;
import dev.cartage.contract.StoreFixture;
import dev.cartage.contract.server.VendureServer;
import dev.cartage.contract.vendure.VendureShop;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;

/** Against the real software: one server for all tests, a channel for each. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class VendureContractTest extends StoreContract {
    private @org.jspecify.annotations.Nullable VendureServer server;

    @BeforeAll
    void start() {
        server = VendureServer.start();
    }

    @AfterAll
    void stop() {
        if (server != null) {
            server.close();
        }
    }

    @Override
    protected StoreFixture open() {
        return new RealVendure(
                VendureShop.open(java.util.Objects.requireNonNull(server).address()));
    }
}
