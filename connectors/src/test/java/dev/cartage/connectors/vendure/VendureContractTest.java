package dev.cartage.connectors.vendure;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cartage.contract.StoreContract;
import dev.cartage.contract.StoreFixture;
import dev.cartage.contract.StoreFixture.Wish;
import dev.cartage.contract.StoreSession;
import dev.cartage.contract.server.VendureServer;
import dev.cartage.contract.vendure.VendureShop;
import dev.cartage.model.LineFields;
import dev.cartage.model.OrderFields;
import dev.cartage.spi.OrderSource;
import dev.cartage.spi.OrderSource.Page;
import dev.cartage.spi.OrderSource.RawOrder;
import dev.cartage.spi.OrderSource.Unwanted;
import dev.cartage.spi.OrderSource.Wanted;
import dev.cartage.spi.OrderSource.Withdrawn;
import dev.cartage.spi.SelfTest;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Against the real software: one server for all tests, a channel for each. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class VendureContractTest extends StoreContract {
    private @Nullable VendureServer server;

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
        return new RealVendure(VendureShop.open(Objects.requireNonNull(server).address()));
    }

    private String sku() {
        return store().skus().getFirst();
    }

    @Test
    void givesAmountsInTheirCurrencyWithAndWithoutTax() {
        String id = store().place(Wish.of(sku(), 2));
        OrderSource source = session().role(OrderSource.class);

        assertThat(source.map(session().readAll("", 5).last(id))).isInstanceOfSatisfying(Wanted.class, wanted -> {
            assertThat(wanted.order().get(OrderFields.SUBTOTAL)).contains(new BigDecimal("39.98"));
            assertThat(wanted.order().get(OrderFields.SHIPPING_AMOUNT)).contains(new BigDecimal("4.50"));
            assertThat(wanted.order().get(OrderFields.TAX_AMOUNT)).contains(new BigDecimal("8.00"));
            assertThat(wanted.order().get(OrderFields.TOTAL)).contains(new BigDecimal("52.48"));
            assertThat(wanted.order().lines().getFirst().get(LineFields.UNIT_PRICE))
                    .contains(new BigDecimal("19.99"));
            assertThat(wanted.order().shippingAddress().state()).isEqualTo("IL");
            assertThat(wanted.order().get(OrderFields.SHIPPING_METHOD)).isEqualTo("Parcel Post");
        });
    }

    @Test
    void leavesAnOrderInAnotherStateAlone() {
        String id = store().place(Wish.of(sku(), 1));
        OrderSource source = session()
                .rolesWith(settings -> RealVendure.inStates(settings, "PartiallyShipped"))
                .require(OrderSource.class);

        assertThat(source.map(session().readAll("", 5).last(id)))
                .isInstanceOfSatisfying(
                        Unwanted.class,
                        unwanted -> assertThat(unwanted.reason()).contains("PaymentSettled"));
    }

    @Test
    void namesAStateThatTheStoreDoesNotHave() {
        SelfTest test = session()
                .rolesWith(settings -> RealVendure.inStates(settings, "Paid"))
                .require(SelfTest.class);

        assertThat(test.test().getLast().problem())
                .hasValueSatisfying(problem -> assertThat(problem.whatToDo()).contains("PaymentSettled"));
    }

    /** Vendure puts the time of change back where only the state changes. */
    @Test
    void hearsOfAStateThatChangesLongAfterTheOrderWasPlaced() {
        VendureShop shop = ((RealVendure) store()).shop();
        String paidLater = store().place(Wish.of(sku(), 1).at(Instant.now().minusSeconds(600)));
        String canceledLater = store().place(Wish.of(sku(), 1).at(Instant.now().minusSeconds(600)));
        store().place(Wish.of(sku(), 1));
        shop.move(paidLater, "Modifying");
        String end = session().readAll("", 50).cursor();
        shop.move(paidLater, "PaymentSettled");
        store().cancel(canceledLater);

        StoreSession.Run next = session().readAll(end, 50);
        OrderSource source = session().role(OrderSource.class);
        assertThat(source.map(next.last(paidLater))).isInstanceOf(Wanted.class);
        assertThat(source.map(next.last(canceledLater))).isInstanceOf(Withdrawn.class);
    }

    @Test
    void missesNoneWhenOneOfManyOfTheSameTimeMovesAway() {
        Instant moment = Instant.now().minusSeconds(600);
        List<String> placed = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            placed.add(store().place(Wish.of(sku(), 1).at(moment)));
        }
        OrderSource source = session().role(OrderSource.class);
        Set<String> read = new HashSet<>();
        boolean moved = false;
        Page page = source.read("", true, 2);
        for (; page.more(); page = source.read(page.next(), false, 2)) {
            page.orders().stream().map(RawOrder::externalId).forEach(read::add);
            if (!moved && page.next().matches(".*\\|.*@4 .*")) {
                moved = true;
                store().touch(placed.getFirst());
            }
        }
        assertThat(moved).isTrue();
        assertThat(read).containsAll(placed);
    }
}
