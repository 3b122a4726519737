package dev.cartage.connectors.shopify;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cartage.spi.OrderAcknowledger;
import dev.cartage.spi.OrderAcknowledger.Acknowledgement;
import dev.cartage.spi.Outcome;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class AcknowledgementsTest extends SandboxTest {
    @Test
    void tagsOrdersTwentyFiveARequest() {
        List<Acknowledgement> orders = new ArrayList<>();
        for (int i = 0; i < 30; i++) {
            orders.add(new Acknowledgement(place(1), "#" + i, "REF-" + i));
        }
        OrderAcknowledger acknowledger = session.rolesWith(settings -> Samples.tagging(settings, "at-warehouse"))
                .require(OrderAcknowledger.class);

        assertThat(acknowledger.acknowledge(orders)).hasSize(30).allMatch(Outcome.Sent.class::isInstance);
        assertThat(session.requests()).isEqualTo(2);
        assertThat(orders)
                .allSatisfy(order -> assertThat(
                                store.order(order.externalOrderId()).sale().tags())
                        .contains("at-warehouse"));
    }

    @Test
    void asksNothingOfShopifyWithoutATag() {
        var order = new Acknowledgement(place(1), "#1001", "REF-1");

        assertThat(session.role(OrderAcknowledger.class).acknowledge(List.of(order)))
                .containsExactly(new Outcome.Sent(""));
        assertThat(session.requests()).isZero();
    }
}
