package dev.cartage.connectors.amazon;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cartage.spi.RemoteException;
import dev.cartage.spi.Wire;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Every documented error of every call is passing, final or a matter of credentials, on purpose. */
class AnswersTest {
    private static final byte[] ERROR =
            "{\"errors\":[{\"code\":\"X\",\"message\":\"Amazon's words\"}]}".getBytes(StandardCharsets.UTF_8);

    private static Class<? extends RemoteException> meaning(int status) {
        return switch (status) {
            case 400, 404, 413, 415 -> RemoteException.Rejected.class;
            case 401, 403 -> RemoteException.NotAuthorized.class;
            case 429 -> RemoteException.Throttled.class;
            case 500, 503 -> RemoteException.NoAnswer.class;
            default -> throw new AssertionError("nobody has thought about the status " + status);
        };
    }

    @ParameterizedTest
    @EnumSource(Operation.class)
    void everyDocumentedErrorMeansSomething(Operation operation) {
        Set<Integer> documented = new TreeSet<>();
        PublishedModels.load()
                .of(operation)
                .forEach(one -> one.operation().path("responses").propertyNames().stream()
                        .map(Integer::valueOf)
                        .filter(status -> status >= 400)
                        .forEach(documented::add));

        assertThat(documented)
                .contains(400, 403, 429, 500, 503)
                .allSatisfy(status -> assertThatThrownBy(
                                () -> Replay.of(operation, new Wire.Answer(status, Map.of(), ERROR))
                                        .interpret(operation))
                        .isInstanceOf(meaning(status)));
    }

    @ParameterizedTest
    @EnumSource(Operation.class)
    void onlyWhatChangesSomethingMayHaveHappenedAfterAServerError(Operation operation) {
        assertThatThrownBy(() -> Replay.of(operation, new Wire.Answer(500, Map.of(), ERROR))
                        .interpret(operation))
                .isInstanceOfSatisfying(
                        RemoteException.NoAnswer.class,
                        lost -> assertThat(lost.mayHaveHappened()).isEqualTo(operation.changes()));
    }
}
