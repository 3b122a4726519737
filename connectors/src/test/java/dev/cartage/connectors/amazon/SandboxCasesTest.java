package dev.cartage.connectors.amazon;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cartage.connectors.support.Json;
import dev.cartage.spi.RemoteException;
import dev.cartage.spi.Wire;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import tools.jackson.databind.JsonNode;

/** Every static case of Amazon's own sandbox, in the models used, is understood as Amazon means it. */
class SandboxCasesTest {
    private record Case(PublishedModels.Published published, int status, JsonNode response, int number) {
        @Override
        public String toString() {
            return published.model() + " " + published.id() + " " + status + " #" + number;
        }
    }

    private static List<Case> cases() {
        List<Case> cases = new ArrayList<>();
        for (PublishedModels.Published one : PublishedModels.load().operations()) {
            one.operation()
                    .path("responses")
                    .properties()
                    .forEach(response -> response.getValue()
                            .path("x-amzn-api-sandbox")
                            .path("static")
                            .forEach(given -> cases.add(new Case(
                                    one,
                                    Integer.parseInt(response.getKey()),
                                    given.path("response"),
                                    cases.size() + 1))));
        }
        return cases;
    }

    @Test
    void thereAreAsManyAsWereCounted() {
        assertThat(cases().stream().filter(one -> one.published().model().equals("ordersV0")))
                .hasSize(31);
        assertThat(cases().stream().filter(one -> one.published().model().startsWith("orders_2026")))
                .hasSize(8);
        assertThat(cases().stream().filter(one -> one.published().model().startsWith("feeds")))
                .hasSize(12);
        assertThat(cases().stream().filter(one -> one.published().model().startsWith("listings")))
                .hasSize(14);
        assertThat(cases().stream().filter(one -> one.published().model().startsWith("tokens")))
                .hasSize(3);
    }

    @TestFactory
    Stream<DynamicTest> everyCase() {
        return cases().stream().map(one -> DynamicTest.dynamicTest(one.toString(), () -> check(one)));
    }

    private static void check(Case one) {
        byte[] body = one.response().isEmpty() ? new byte[0] : Json.bytes(one.response());
        Wire.Answer answer = new Wire.Answer(one.status(), Map.of(), body);
        Optional<Operation> used = Stream.of(Operation.values())
                .filter(operation -> PublishedModels.load()
                        .of(operation)
                        .anyMatch(published -> published
                                        .path()
                                        .equals(one.published().path())
                                && published.method().equals(one.published().method())))
                .findFirst();
        if (used.isEmpty()) {
            // Not called by us; an answer of this kind would still be judged rightly.
            assertThat(SpApi.AMAZON.trouble(answer, true).isPresent()).isEqualTo(one.status() >= 400);
        } else if (one.status() >= 400) {
            assertThatThrownBy(() -> Replay.of(used.get(), answer).interpret(used.get()))
                    .isInstanceOfSatisfying(
                            RemoteException.Rejected.class,
                            refused -> assertThat(refused.problem().sentence()).contains("nvalid"));
        } else {
            Replay.of(used.get(), answer).interpret(used.get());
        }
    }
}
