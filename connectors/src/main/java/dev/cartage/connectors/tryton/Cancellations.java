package dev.cartage.connectors.tryton;

import dev.cartage.connectors.support.Json;
import dev.cartage.spi.OrderCanceler;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/** Takes orders back. Tryton ignores without a word what it cannot cancel, so the state is read afterwards. */
record Cancellations(Desk desk) implements OrderCanceler {
    private static final Set<String> ENDED = Set.of("done", "cancelled");

    @Override
    public Answer cancel(String reference) {
        List<?> ids = shipments(reference).stream().map(one -> one.path("id")).toList();
        if (!ids.isEmpty()) {
            desk.call("cancel", Site.SHIPMENT + ".cancel", ids);
        }
        Set<String> states = shipments(reference).stream()
                .map(one -> Json.text(one, "state"))
                .collect(Collectors.toSet());
        if (states.isEmpty() || !ENDED.containsAll(states)) {
            return Answer.UNKNOWN;
        }
        return states.equals(ENDED) ? Answer.PARTIAL : states.contains("done") ? Answer.TOO_LATE : Answer.CANCELED;
    }

    private List<JsonNode> shipments(String reference) {
        return desk.find(Site.SHIPMENT, Site.ours(desk, List.of(reference)), "state");
    }
}
