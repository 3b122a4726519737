package dev.cartage.connectors.support;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cartage.spi.RemoteException;
import dev.cartage.spi.RemoteException.NoAnswer;
import dev.cartage.spi.RemoteException.NotAuthorized;
import dev.cartage.spi.RemoteException.Rejected;
import dev.cartage.spi.RemoteException.Throttled;
import dev.cartage.spi.Wire;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RemoteTest {
    private final Remote remote = new Remote("Acme", "Enter the key again.");

    private static Wire.Answer answer(int status, String body) {
        return new Wire.Answer(status, Map.of(), body.getBytes(StandardCharsets.UTF_8));
    }

    @ParameterizedTest
    @CsvSource({
        "400, Rejected", "401, NotAuthorized", "403, NotAuthorized", "404, Rejected", "408, NoAnswer",
        "409, Rejected", "410, Rejected", "413, Rejected", "422, Rejected", "425, NoAnswer",
        "429, Throttled", "301, Rejected", "500, NoAnswer", "502, NoAnswer", "503, NoAnswer"
    })
    void everyStatusIsPassingFinalOrAMatterOfCredentials(int status, String kind) {
        RemoteException trouble = remote.trouble(answer(status, "{}"), true).orElseThrow();

        assertThat(trouble.getClass().getSimpleName()).isEqualTo(kind);
        assertThat(trouble.problem().whatToDo()).isNotBlank();
    }

    @Test
    void aWriteThatBreaksMayHaveHappenedAndAReadNot() {
        assertThat(lost(true).mayHaveHappened()).isTrue();
        assertThat(lost(false).mayHaveHappened()).isFalse();
    }

    private NoAnswer lost(boolean changes) {
        return (NoAnswer) remote.trouble(answer(502, ""), changes).orElseThrow();
    }

    @Test
    void patienceIsWhatTheRemoteAsks() {
        Wire.Answer busy = new Wire.Answer(429, Map.of("retry-after", "2.5"), new byte[0]);

        assertThat(((Throttled) remote.trouble(busy, false).orElseThrow()).patience())
                .isEqualTo(Duration.ofMillis(2500));
    }

    @Test
    void aRefusalCarriesTheRemotesWordsButNoPage() {
        Rejected words = (Rejected) remote.trouble(answer(422, "bad SKU"), true).orElseThrow();
        Rejected page =
                (Rejected) remote.trouble(answer(422, "<html>oops"), true).orElseThrow();

        assertThat(words.problem().sentence()).isEqualTo("Acme refused the request (status 422): bad SKU");
        assertThat(page.problem().sentence()).isEqualTo("Acme refused the request (status 422).");
    }

    @Test
    void credentialsComeWithTheAdviceOfTheConnector() {
        NotAuthorized refused =
                (NotAuthorized) remote.trouble(answer(401, ""), true).orElseThrow();

        assertThat(refused.problem().whatToDo()).isEqualTo("Enter the key again.");
    }

    @Test
    void whatIsNotThereIsNoTrouble() {
        assertThat(Remote.ifThere(() -> "found")).contains("found");
        assertThat(Remote.ifThere(() -> remote.json(answer(404, "{}"), false))).isEmpty();
        assertThatThrownBy(() -> Remote.ifThere(() -> remote.json(answer(400, "{}"), false)))
                .isInstanceOf(Rejected.class);
    }

    @Test
    void aPageInPlaceOfJsonIsNoAnswer() {
        assertThatThrownBy(() -> remote.json(answer(200, "<html>Down for maintenance</html>"), true))
                .isInstanceOfSatisfying(
                        NoAnswer.class,
                        lost -> assertThat(lost.mayHaveHappened()).isTrue());
        assertThatThrownBy(() -> remote.json(answer(200, "\"half"), false)).isInstanceOf(NoAnswer.class);
        assertThatThrownBy(() -> remote.json(answer(200, "12"), false)).isInstanceOf(NoAnswer.class);
    }
}
