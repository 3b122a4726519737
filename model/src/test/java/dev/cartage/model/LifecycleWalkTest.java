package dev.cartage.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever happens, in whatever order, the sums hold. */
class LifecycleWalkTest {
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void noSequenceOfEventsBreaksTheSums(long seed) {
        Random random = new Random(seed);
        for (int order = 0; order < 2_000; order++) {
            OrderState state = Lives.live(new OrderEvent.Accepted(3, random.nextBoolean()));
            for (int step = 0; step < 30; step++) {
                OrderEvent event = Lives.EVENTS.get(random.nextInt(Lives.EVENTS.size()));
                Optional<OrderState> next = Lifecycle.apply(state, event);
                if (next.isPresent()) {
                    check(state, event, next.get());
                    state = next.get();
                }
            }
        }
    }

    private static void check(OrderState before, OrderEvent event, OrderState after) {
        assertThat(after.shipped() + after.canceled())
                .as("%s, then %s", before, event)
                .isLessThanOrEqualTo(after.ordered());
        assertThat(after.told()).as("%s, then %s", before, event).isLessThanOrEqualTo(after.shipped());
        if (after.status() == OrderStatus.CLOSED) {
            assertThat(after.shipped()).isPositive().isEqualTo(after.told());
            assertThat(after.shipped() + after.canceled()).isEqualTo(after.ordered());
        }
        if (after.shipped() > 0) {
            assertThat(after.status()).isNotIn(OrderStatus.NEW, OrderStatus.OPEN, OrderStatus.CANCELED);
        }
        boolean mayLeave = event instanceof OrderEvent.Queued;
        assertThat(mayLeave && !before.problem().isEmpty())
                .as("%s left with a problem", before)
                .isFalse();
    }
}
