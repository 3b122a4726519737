package dev.cartage.connectors.support;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cartage.spi.Outcome;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class HalvingTest {
    private static final Remote ACME = new Remote("Acme", "Enter another password.");
    private static final Outcome BAD = Outcomes.refused("bad", "No.", "Edit it.");

    private final List<List<Integer>> calls = new ArrayList<>();

    @Test
    void aBadItemIsFoundByHalves() {
        List<Integer> items = IntStream.range(0, 8).boxed().toList();
        List<Outcome> outcomes = Halving.each(items, some -> {
            calls.add(some);
            if (some.contains(5)) {
                throw ACME.rejected("bad", "No.", "Edit it.");
            }
        });

        assertThat(outcomes.get(5)).isEqualTo(BAD);
        assertThat(outcomes).filteredOn(Outcome.Sent.class::isInstance).hasSize(7);
        assertThat(calls).hasSize(7);
    }

    private Map<Integer, Function<Integer, Outcome>> negativeOnes(List<Integer> items) {
        calls.add(items);
        return IntStream.range(0, items.size())
                .filter(place -> items.get(place) < 0)
                .boxed()
                .collect(java.util.stream.Collectors.toMap(place -> place, _ -> _ -> BAD));
    }

    @Test
    void whatTheRemoteNamesIsLeftOutAndTheOthersAreSentOnceMore() {
        List<Outcome> outcomes = Halving.leavingOut(List.of(1, -2, 3), this::negativeOnes);

        assertThat(outcomes).containsExactly(new Outcome.Sent(""), BAD, new Outcome.Sent(""));
        assertThat(calls).containsExactly(List.of(1, -2, 3), List.of(1, 3));
    }

    @Test
    void aFaultOfTheWholeCallConcernsAllAndNothingIsSentAgain() {
        List<Outcome> outcomes = Halving.leavingOut(List.of(1, 2), items -> {
            calls.add(items);
            return Map.of(Halving.ALL, item -> new Outcome.Sent("not " + item));
        });

        assertThat(outcomes).containsExactly(new Outcome.Sent("not 1"), new Outcome.Sent("not 2"));
        assertThat(calls).hasSize(1);
    }

    @Test
    void whatGoesWrongWithTheOthersConcernsThemAlone() {
        List<Outcome> outcomes = Halving.leavingOut(List.of(1, -2), items -> {
            if (!calls.isEmpty()) {
                throw ACME.noAnswer("Lost.", true);
            }
            return negativeOnes(items);
        });

        assertThat(outcomes.getFirst()).isInstanceOf(Outcome.Unknown.class);
        assertThat(outcomes.getLast()).isEqualTo(BAD);
    }
}
