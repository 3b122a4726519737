package dev.cartage.connectors.amazon;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cartage.spi.Budget;
import dev.cartage.spi.Wire;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Amazon gives sellers rates of their own, and tells them with its answers. */
class RateTest {
    private final List<Budget> told = new ArrayList<>();

    private void hear(String rate) {
        Replay.over(new Wire() {
                    @Override
                    public Answer send(Request request) {
                        return new Answer(204, Map.of("x-amzn-ratelimit-limit", rate), new byte[0]);
                    }

                    @Override
                    public void correct(Budget budget) {
                        told.add(budget);
                    }
                })
                .interpret(Operation.CONFIRM_SHIPMENT);
    }

    @Test
    void theRateThatAmazonTellsIsPassedOn() {
        hear("12.5");

        assertThat(told)
                .containsExactly(new Budget("CONFIRM_SHIPMENT", 12.5, Operation.CONFIRM_SHIPMENT.budget.burst()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "many", "-1", "0", "0.0", "1e9"})
    void whatIsNoRateChangesNothing(String rate) {
        hear(rate);

        assertThat(told).isEmpty();
    }
}
