package dev.cartage.connectors.support;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cartage.spi.Outcome;
import dev.cartage.spi.RemoteException;
import dev.cartage.spi.Wire;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The table beside this class is problems.txt of the product itself, with the rows that all remotes share. */
class ProblemsTest {
    private final Problems problems = Problems.load("Acme", ProblemsTest.class);

    @Test
    void aCodeLeadsToItsProblemAndWordsAreFilledIn() {
        assertThat(problems.problem("order-gone", Map.of("order", "#7")).sentence())
                .isEqualTo("Order #7 is no longer in Acme.");
        assertThat(problems.problem("shipment-refused", Map.of("said", "No $1 {said}"))
                        .sentence())
                .isEqualTo("Acme refuses the shipment of order : No $1 {said}");
    }

    @Test
    void whatTimeCanChangeIsTriedLaterAndTheRestWaitsForAPerson() {
        assertThat(problems.outcome("order-on-hold", Map.of("order", "#7")))
                .isInstanceOfSatisfying(
                        Outcome.Refused.class,
                        refused -> assertThat(refused.retry()).isEqualTo(Outcome.Retry.LATER));
        assertThat(problems.outcome("order-gone", Map.of("order", "#7")))
                .isInstanceOfSatisfying(
                        Outcome.Refused.class,
                        refused -> assertThat(refused.retry()).isEqualTo(Outcome.Retry.AFTER_EDIT));
    }

    @Test
    void aTroubleIsWhatItsMeaningSays() {
        Map<String, String> said = Map.of("said", "x");

        assertThat(problems.trouble("not-authorized", said)).isInstanceOf(RemoteException.NotAuthorized.class);
        assertThat(problems.trouble("request-refused", said)).isInstanceOf(RemoteException.Rejected.class);
        assertThat(problems.trouble("throttled", said, false, Duration.ofSeconds(7)))
                .isInstanceOfSatisfying(
                        RemoteException.Throttled.class,
                        throttled -> assertThat(throttled.patience()).isEqualTo(Duration.ofSeconds(7)));
        assertThat(problems.trouble("no-usable-answer", said, true, Duration.ZERO))
                .isInstanceOfSatisfying(
                        RemoteException.NoAnswer.class,
                        lost -> assertThat(lost.mayHaveHappened()).isTrue());
    }

    @Test
    void aStatusThatTheTableDoesNotNameMeansWhatItUsuallyMeans() {
        assertThat(problems.trouble(new Wire.Answer(200, Map.of(), new byte[0]), true))
                .isEmpty();
        assertThat(problems.trouble(new Wire.Answer(503, Map.of(), new byte[0]), true))
                .containsInstanceOf(RemoteException.NoAnswer.class);
    }

    @Test
    void aCodeWithoutARowIsAMistakeWhereTheTableHasNoStar() {
        assertThatThrownBy(() -> problems.problem("NO_SUCH_CODE", Map.of())).hasMessageContaining("NO_SUCH_CODE");
        assertThat(problems.known("NO_SUCH_CODE", "order-gone")).isEqualTo("order-gone");
    }
}
