package dev.cartage.connectors.shopify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cartage.sandbox.fault.Kind;
import dev.cartage.spi.OrderSource;
import dev.cartage.spi.RemoteException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class OrderPagesTest extends SandboxTest {
    private List<String> placeMany(int count) {
        List<String> placed = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            placed.add(place(1));
        }
        return placed;
    }

    @Test
    void readsTwentyFiveOrdersWithOneRequestAfterItHasCountedThem() {
        List<String> placed = placeMany(25);

        assertThat(session.readAll("", 1_000).ids()).containsExactlyElementsOf(placed);
        assertThat(session.requests()).isEqualTo(2);
    }

    @Test
    void anOrderTwiceInOnePageComesTwiceAndNoneIsMissed() {
        List<String> placed = placeMany(7);
        misbehave(Kind.DUPLICATE_IN_PAGE, "orders");

        assertThat(session.readAll("", 5).ids()).containsAll(placed);
    }

    @Test
    void ordersUpdatedBetweenPagesAreMissedByNobody() {
        List<String> placed = placeMany(12);
        misbehave(Kind.UPDATED_BETWEEN_PAGES, "orders");

        assertThat(session.readAll("", 5).ids()).containsAll(placed);
    }

    @Test
    void throttledAtStatus200WaitsAsLongAsTheBucketNeeds() {
        misbehave(Kind.THROTTLED, "orders");

        assertThatThrownBy(() -> session.role(OrderSource.class).read("", true, 25))
                .isInstanceOfSatisfying(
                        RemoteException.Throttled.class,
                        throttled -> assertThat(throttled.patience()).isPositive());
    }

    @Test
    void anErrorOfShopifysOwnIsNoAnswer() {
        misbehave(Kind.ERROR_IN_BODY, "orders");

        assertThatThrownBy(() -> session.role(OrderSource.class).read("", true, 25))
                .isInstanceOf(RemoteException.NoAnswer.class);
    }
}
