package dev.cartage.connectors.tryton;

import dev.cartage.connectors.support.Json;
import dev.cartage.spi.OrderCanceler;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/** Takes orders back. Tryton ignores without a word what it cannot cancel, so the state is read afterwards. */
record Cancellations(Desk desk, TrytonSettings settings) implements OrderCanceler {
    private static final Set<String> ENDED = Set.of("done", "cancelled");

    @Override
    public Answer cancel(String reference) {
        List<Integer> open = shipments(reference).stream()
                .filter(one -> !ENDED.contains(Json.text(one, "state")))
                .map(one -> one.path("id").asInt())
                .toList();
        if (!open.isEmpty()) {
            desk.call("cancel", Site.SHIPMENT + ".cancel", open);
        }
        Set<String> states = shipments(reference).stream()
                .map(one -> Json.text(one, "state"))
                .collect(Collectors.toSet());
        if (states.isEmpty() || !ENDED.containsAll(states)) {
            return Answer.UNKNOWN;
        }
        boolean left = states.contains("done");
        return states.size() > 1 ? Answer.PARTIAL : left ? Answer.TOO_LATE : Answer.CANCELED;
    }

    private List<JsonNode> shipments(String reference) {
        return desk.find(Site.SHIPMENT, Site.ours(settings, List.of(reference)), "state");
    }
}
