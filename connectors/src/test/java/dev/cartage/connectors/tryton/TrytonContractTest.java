package dev.cartage.connectors.tryton;

import dev.cartage.contract.KeptTokens;
import dev.cartage.contract.server.TrytonServer;
import dev.cartage.contract.tryton.TrytonWarehouse;
import dev.cartage.contract.warehouse.WarehouseContract;
import dev.cartage.contract.warehouse.WarehouseFixture;
import dev.cartage.spi.Tokens;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;

/** Against the real software: one server for all tests, a merchant for each. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TrytonContractTest extends WarehouseContract {
    private final Tokens tokens = new KeptTokens();
    private @Nullable TrytonServer server;
    private @Nullable TrytonWarehouse first;
    private int merchants;

    @BeforeAll
    void start() {
        server = TrytonServer.start();
        first = TrytonWarehouse.open(server.address(), "M0");
    }

    @AfterAll
    void stop() {
        if (server != null) {
            server.close();
        }
    }

    @Override
    protected WarehouseFixture open() {
        TrytonWarehouse own = Objects.requireNonNull(first).neighbor("M" + ++merchants);
        return new RealTryton(Objects.requireNonNull(server).address(), own, tokens);
    }
}
