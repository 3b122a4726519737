package dev.cartage.connectors.support;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cartage.spi.Outcome;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class WaysTest {
    private static List<Outcome> sent(List<Integer> numbers) {
        return numbers.stream()
                .<Outcome>map(number -> new Outcome.Sent("" + number))
                .toList();
    }

    @Test
    void eachGoesTheFirstWayThatFitsAndItsOutcomeStandsWhereItStood() {
        Outcome refused = Outcomes.refused("odd", "It is odd.", "Make it even.");
        List<List<Integer>> asked = new ArrayList<>();

        List<Outcome> outcomes = new Ways<>(List.of(4, 1, 2, 9, 6))
                .settle(number -> number % 2 == 1, refused)
                .send(number -> number > 3, some -> {
                    asked.add(some);
                    return sent(some);
                })
                .send(_ -> true, WaysTest::sent)
                .outcomes();

        assertThat(asked).containsExactly(List.of(4, 6));
        assertThat(outcomes)
                .containsExactly(new Outcome.Sent("4"), refused, new Outcome.Sent("2"), refused, new Outcome.Sent("6"));
    }

    @Test
    void aWayThatNobodyGoesIsNotAsked() {
        assertThat(new Ways<>(List.of(1))
                        .send(number -> number > 5, _ -> {
                            throw new AssertionError("asked");
                        })
                        .send(_ -> true, WaysTest::sent)
                        .outcomes())
                .hasSize(1);
    }

    @Test
    void partsHoldNoMoreThanAllowedAndAllTogether() {
        assertThat(Parts.of(List.of(1, 2, 3, 4, 5), 2)).containsExactly(List.of(1, 2), List.of(3, 4), List.of(5));
        assertThat(Parts.of(List.of(), 2)).isEmpty();
    }
}
