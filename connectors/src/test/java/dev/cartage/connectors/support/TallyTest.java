package dev.cartage.connectors.support;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cartage.spi.Outcome;
import dev.cartage.spi.RemoteException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class TallyTest {
    private static final Remote ACME = new Remote("Acme", "Enter another password.");
    private static final Outcome SENT = new Outcome.Sent("");

    private final Tally<String> tally = new Tally<>(List.of("a", "b", "c"));

    private static Outcome refused(String code) {
        return Outcomes.refused(code, "No.", "Edit it.");
    }

    @Test
    void outcomesStandInTheOrderOfTheItems() {
        tally.put("b", refused("x"));
        tally.send(tally.open(), 1, some -> List.of(new Outcome.Sent(some.getFirst())));

        assertThat(tally.outcomes()).containsExactly(new Outcome.Sent("a"), refused("x"), new Outcome.Sent("c"));
    }

    @Test
    void anItemThatNobodySpokeOfIsAMistake() {
        tally.put("a", SENT);

        assertThat(tally.open()).containsExactly("b", "c");
        assertThatThrownBy(tally::outcomes).hasMessageContaining("nothing is known of b");
    }

    @Test
    void aTroubleBeforeAnythingIsKnownEndsTheCall() {
        assertThatThrownBy(() -> tally.send(tally.open(), 2, _ -> {
                    throw ACME.throttled(Duration.ofSeconds(1));
                }))
                .isInstanceOf(RemoteException.Throttled.class);
    }

    @Test
    void aTroubleLaterConcernsItsPartAlone() {
        List<List<String>> sent = new ArrayList<>();
        tally.send(tally.open(), 1, some -> {
            sent.add(some);
            if (some.contains("b")) {
                throw ACME.noAnswer("Lost.", true);
            }
            return List.of(SENT);
        });

        assertThat(sent).hasSize(3);
        assertThat(tally.outcomes().get(1)).isInstanceOf(Outcome.Unknown.class);
        assertThat(tally.outcomes()).filteredOn(SENT::equals).hasSize(2);
    }

    @Test
    void ofSeveralOutcomesOfOneItemWhatWentWrongCounts() {
        tally.add("a", SENT);
        tally.add("a", refused("x"));
        tally.add("a", SENT);

        assertThat(tally.of("a")).contains(refused("x"));
        assertThat(tally.openOrRefused("x")).containsExactly("b", "c", "a");
    }

    @Test
    void onlyWhatIsShownCountsAsSent() {
        tally.put("a", refused("x"));
        tally.each(_ -> SENT);
        tally.readBack(
                List::copyOf, (item, seen) -> item.equals("b") ? SENT : refused("not shown of " + seen), _ -> SENT);

        assertThat(tally.outcomes()).containsExactly(refused("x"), SENT, refused("not shown of [b, c]"));
    }

    @Test
    void whatCannotBeReadBackIsNotKnown() {
        tally.put("a", refused("x"));
        tally.each(_ -> SENT);
        tally.readBack(
                _ -> {
                    throw ACME.noAnswer("Lost.", false);
                },
                (_, _) -> SENT,
                _ -> refused("unseen"));

        assertThat(tally.outcomes()).containsExactly(refused("x"), refused("unseen"), refused("unseen"));
    }

    @Test
    void whereNothingWasSentNothingIsReadBack() {
        tally.each(_ -> refused("x"));
        tally.readBack(
                _ -> {
                    throw new AssertionError("nothing to look at");
                },
                (_, _) -> SENT,
                _ -> SENT);

        assertThat(tally.outcomes()).containsOnly(refused("x"));
    }

    @Test
    void whereLookingUpFailsNothingWasSent() {
        tally.lookUp(List.of("a"), _ -> {
            throw ACME.noAnswer("Lost.", true);
        });

        assertThat(tally.of("a")).containsInstanceOf(Outcome.Refused.class);
    }

    @Test
    void aCloserLookThatFailsLeavesThingsAsTheyAre() {
        tally.put("a", refused("x"));
        tally.explain(List.of("a"), _ -> {
            throw ACME.noAnswer("Lost.", false);
        });
        assertThat(tally.of("a")).contains(refused("x"));

        tally.explain(List.of("a"), _ -> item -> Optional.of(refused("y")).filter(_ -> item.equals("a")));
        assertThat(tally.of("a")).contains(refused("y"));
    }
}
