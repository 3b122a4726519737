package dev.cartage.connectors.tryton;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cartage.contract.KeptTokens;
import dev.cartage.contract.server.TrytonServer;
import dev.cartage.contract.tryton.TrytonWarehouse;
import dev.cartage.contract.warehouse.WarehouseContract;
import dev.cartage.contract.warehouse.WarehouseFixture;
import dev.cartage.model.Address;
import dev.cartage.model.Order;
import dev.cartage.model.OrderLine;
import dev.cartage.spi.Files;
import dev.cartage.spi.Finding;
import dev.cartage.spi.OrderCanceler;
import dev.cartage.spi.OrderSink;
import dev.cartage.spi.Outcome;
import dev.cartage.spi.Roles;
import dev.cartage.spi.Session;
import dev.cartage.spi.Tokens;
import dev.cartage.spi.WarehouseOrder;
import dev.cartage.transport.AddressGuard;
import dev.cartage.transport.HttpExchange;
import dev.cartage.transport.HttpLimits;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Against the real software: one server for all tests, a merchant for each. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TrytonContractTest extends WarehouseContract {
    private static final String NUMBER = "1001-OF-BOTH";

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

    @Test
    void twoMerchantsWithTheSameNumberKeepTheirOrdersApart() {
        try (WarehouseFixture other = open();
                HttpExchange http =
                        new HttpExchange(AddressGuard.allowing("127.0.0.0/8"), HttpLimits.usual(), Clock.systemUTC())) {
            String own = session().warehouse().skus().getFirst();
            assertThat(session().roles().require(OrderSink.class).send(List.of(order(own))))
                    .allMatch(Outcome.Sent.class::isInstance);

            Roles neighbor = other.connector()
                    .open(new Session(other.settings(), http::send, _ -> noFiles(), tokens, Clock.systemUTC()));
            assertThat(neighbor.require(OrderSink.class).find(List.of(NUMBER))).containsExactly(new Finding.Missing());
            assertThat(neighbor.require(OrderCanceler.class).cancel(NUMBER)).isEqualTo(OrderCanceler.Answer.UNKNOWN);
            String others = other.skus().getFirst();
            assertThat(neighbor.require(OrderSink.class).send(List.of(order(others))))
                    .allMatch(Outcome.Sent.class::isInstance);
            assertThat(session().warehouse().orders(NUMBER)).isEqualTo(1);
            assertThat(other.orders(NUMBER)).isEqualTo(1);
        }
    }

    private static WarehouseOrder order(String sku) {
        Order order = Order.draft("1", "#1001")
                .shippingAddress(new Address("Jo Doe", "", "1 Main St", "", "", "Springfield", "IL", "62701", "US", ""))
                .lines(List.of(OrderLine.of("1", sku, "Product", 1)))
                .done();
        return new WarehouseOrder(NUMBER, order, "");
    }

    private static Files noFiles() {
        throw new AssertionError("Tryton has no folders");
    }
}
