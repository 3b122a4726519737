package dev.cartage.connectors.support.graphql;

import dev.cartage.connectors.support.Json;
import dev.cartage.connectors.support.Outcomes;
import dev.cartage.spi.Outcome;
import dev.cartage.spi.RemoteException;
import java.util.function.Function;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/** What became of one item of a request for many. */
public sealed interface Reply {
    /** It was carried out or refused, as the payload says. */
    record Payload(JsonNode of) implements Reply {}

    /** It was not understood, or not answered. */
    record Failed(RemoteException trouble) implements Reply {}

    /** The outcome; the payload has to be judged by who asked. */
    default Outcome outcome(Function<JsonNode, Outcome> judge) {
        return switch (this) {
            case Failed(RemoteException trouble) -> Outcomes.of(trouble);
            case Payload(JsonNode payload) -> judge.apply(payload);
        };
    }

    /** The words of {@code userErrors} on what is wrong with an item; "" if nothing is. */
    static String errors(JsonNode payload) {
        return payload.path("userErrors")
                .valueStream()
                .map(error -> Json.text(error, "message"))
                .collect(Collectors.joining(" "));
    }
}
