package dev.cartage.connectors.amazon;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cartage.model.Order;
import dev.cartage.model.OrderFields;
import dev.cartage.model.Promises;
import dev.cartage.sandbox.amazon.AmazonOrder;
import dev.cartage.spi.OrderSource;
import dev.cartage.spi.OrderSource.Unwanted;
import dev.cartage.spi.OrderSource.Wanted;
import dev.cartage.spi.Roles;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;

class OrderReadingTest extends AmazonTest {
    private String placed(dev.cartage.sandbox.amazon.OrderWish wish) {
        return store.seller().place(wish).id();
    }

    @Test
    void anUnpaidOrderIsNeitherListedNorShipped() {
        String id = placed(wish().unpaid());

        assertThat(session.readAll("", 50).ids()).doesNotContain(id);
        assertThat(reading(id)).isInstanceOf(Unwanted.class);
        store.seller().pay(id);
        assertThat(session.readAll("", 50).ids()).contains(id);
        assertThat(reading(id)).isInstanceOf(Wanted.class);
    }

    @Test
    void whatAmazonShipsOrTheBuyerPicksUpIsNotOurs() {
        String amazons = placed(wish().fulfilledByAmazon());
        String pickedUp = placed(wish().in("IN_STORE_PICK_UP"));

        assertThat(session.readAll("", 50).ids()).doesNotContain(amazons);
        assertThat(reading(amazons)).isInstanceOf(Unwanted.class);
        assertThat(reading(pickedUp)).isInstanceOf(Unwanted.class);
    }

    @Test
    void aPrimeOrderSaysSoWhereEveryWarehouseReadsIt() {
        Order prime = wanted(placed(wish().in("PRIME")));

        assertThat(prime.get(OrderFields.TAGS)).contains("PRIME");
        assertThat(prime.get(OrderFields.SHIPPING_METHOD)).isEqualTo("PRIME NEXT_DAY");
        assertThat(prime.get(OrderFields.SHIPPING_NOTES))
                .startsWith("AMAZON PRIME")
                .contains("Ship by", "deliver by");
        assertThat(prime.get(OrderFields.REQUESTED_SHIP_DATE)).isPresent();
        assertThat(prime.custom()).containsKeys(Promises.SHIP_BY, Promises.DELIVER_BY);
        assertThat(Promises.mayWait(prime)).isFalse();
    }

    @Test
    void anOrdinaryOrderMayWait() {
        Order order = wanted(placed(wish()));

        assertThat(Promises.mayWait(order)).isTrue();
        assertThat(order.get(OrderFields.SHIPPING_METHOD)).isEqualTo("STANDARD");
        assertThat(order.custom()).containsKeys(Promises.SHIP_BY, Promises.DELIVER_BY);
    }

    @Test
    void amountsAddressAndBuyerArriveWhole() {
        Order order = wanted(placed(wish()));

        assertThat(order.get(OrderFields.SUBTOTAL)).contains(new BigDecimal("25.00"));
        assertThat(order.get(OrderFields.SHIPPING_AMOUNT)).contains(new BigDecimal("4.99"));
        assertThat(order.get(OrderFields.TOTAL)).contains(new BigDecimal("29.99"));
        assertThat(order.get(OrderFields.CUSTOMER_EMAIL)).endsWith("@example.com");
        assertThat(order.shippingAddress().street2()).isEqualTo("Suite 5");
        assertThat(order.lines().getFirst().custom()).containsKey("asin");
    }

    @Test
    void aBuyerWhoAsksToCancelIsSeen() {
        String id = placed(wish());
        store.seller().askToCancel(id);

        assertThat(wanted(id).get(OrderFields.TAGS)).contains("BUYER_ASKS_TO_CANCEL");
    }

    @Test
    void theOldInterfaceReadsTheSameOrdersWithARestrictedToken() {
        AmazonOrder placed = store.seller().place(wish().in("PRIME"));
        Roles old = session.rolesWith(settings -> SandboxAmazon.old((AmazonSettings) settings));
        OrderSource source = old.require(OrderSource.class);

        OrderSource.Page page = source.read("", true, 100);
        assertThat(source.map(page.orders().getFirst())).isInstanceOfSatisfying(Wanted.class, wanted -> {
            Order order = wanted.order();
            assertThat(order.externalId()).isEqualTo(placed.id());
            assertThat(order.shippingAddress().name()).isEqualTo("Jo Doe");
            assertThat(order.shippingAddress().street1()).isEqualTo("1 Main St");
            assertThat(order.lines()).singleElement().satisfies(line -> {
                assertThat(line.quantity()).isEqualTo(2);
                assertThat(line.get(dev.cartage.model.LineFields.UNIT_PRICE)).contains(new BigDecimal("12.5000"));
            });
            assertThat(order.get(OrderFields.TAGS)).contains("PRIME");
            assertThat(Promises.mayWait(order)).isFalse();
        });
        assertThat(source.byId(List.of(placed.id(), "999-9999999-9999999"))).hasSize(1);
        if (PublishedModels.atHand()) {
            PublishedModels models = PublishedModels.load();
            assertThat(store.heard())
                    .allSatisfy(said -> assertThat(models.problems(said)).isEmpty());
        }
    }

    @Test
    void anOrderOfMoreItemsThanOnePageHoldsIsReadWholeByTheOldInterface() {
        var lines = java.util.stream.IntStream.range(0, 120)
                .mapToObj(_ -> new dev.cartage.sandbox.amazon.OrderWish.Line(sku(), 1))
                .toList();
        store.seller()
                .place(new dev.cartage.sandbox.amazon.OrderWish(
                        lines,
                        "",
                        java.util.Set.of(),
                        "MERCHANT",
                        true,
                        store.seller().now()));
        OrderSource source = session.rolesWith(settings -> SandboxAmazon.old((AmazonSettings) settings))
                .require(OrderSource.class);

        assertThat(source.map(source.read("", true, 10).orders().getFirst()))
                .isInstanceOfSatisfying(
                        Wanted.class,
                        wanted -> assertThat(wanted.order().lines()).hasSize(120));
    }
}
