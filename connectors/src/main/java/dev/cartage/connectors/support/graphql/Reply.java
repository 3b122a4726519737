package dev.cartage.connectors.support.graphql;

import dev.cartage.connectors.support.Halving;
import dev.cartage.connectors.support.Json;
import dev.cartage.connectors.support.Outcomes;
import dev.cartage.spi.Outcome;
import dev.cartage.spi.RemoteException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
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

    /** @throws RemoteException if it was not understood, or not answered */
    default JsonNode payload() {
        return switch (this) {
            case Failed(RemoteException trouble) -> throw trouble;
            case Payload(JsonNode payload) -> payload;
        };
    }

    /** The words of {@code userErrors} on what is wrong with an item; "" if nothing is. */
    static String errors(JsonNode payload) {
        return payload.path("userErrors")
                .valueStream()
                .map(error -> Json.text(error, "message"))
                .collect(Collectors.joining(" "));
    }

    /** Sent, with the remote's key at the end of a way, or what it means that it was refused, by the words. */
    static Outcome judge(JsonNode payload, String way, Function<String, Outcome> refusal) {
        String said = errors(payload);
        return said.isEmpty() ? new Outcome.Sent(way.isEmpty() ? "" : Json.text(payload, way)) : refusal.apply(said);
    }

    /**
     * What the errors of a call that takes all or none mean, as {@link Halving#leavingOut} wants it.
     *
     * @param fault what an error means for an item
     */
    static <T> Map<Integer, Function<T, Outcome>> faults(
            List<JsonNode> errors, List<T> items, BiFunction<T, JsonNode, Outcome> fault) {
        Map<Integer, Function<T, Outcome>> faults = new HashMap<>();
        for (JsonNode error : errors) {
            int place = place(error).filter(one -> one < items.size()).orElse(Halving.ALL);
            faults.putIfAbsent(place, item -> fault.apply(item, error));
        }
        return faults;
    }

    /** The item that an error speaks of, from its {@code field}: {@code ["input", "quantities", "3", …]}. */
    private static Optional<Integer> place(JsonNode error) {
        return Json.list(error, "field").stream()
                .map(part -> part.stringValue(""))
                .filter(part -> part.matches("\\d{1,6}"))
                .map(Integer::valueOf)
                .findFirst();
    }
}
