package dev.cartage.connectors.support;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class SubscriptionsTest {
    @Test
    void whatIsMissingTwiceOrNotWholeIsFound() {
        var repair = Subscriptions.repair(
                List.of("made", "paid", "sent"),
                List.of("made", "made", "paid?"),
                one -> one.replace("?", ""),
                one -> !one.endsWith("?"));

        assertThat(repair.missing()).containsExactly("paid", "sent");
        assertThat(repair.surplus()).containsExactly("made", "paid?");
    }
}
