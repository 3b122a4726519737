package dev.cartage.connectors.tryton;

import dev.cartage.connectors.support.Json;
import dev.cartage.spi.OrderCanceler;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Takes orders back. Tryton ignores without a word what it cannot cancel, so the state is read afterwards. */
record Cancellations(Desk desk) implements OrderCanceler {
    private static final Set<String> ENDED = Set.of("done", "cancelled");

    @Override
    public Answer cancel(String reference) {
        List<?> ours = Site.ours(desk, List.of(reference));
        desk.callOn("cancel", Site.SHIPMENT, "cancel", ours);
        Set<String> states = desk.find(Site.SHIPMENT, ours, "state").stream()
                .map(one -> Json.text(one, "state"))
                .collect(Collectors.toSet());
        if (states.isEmpty() || !ENDED.containsAll(states)) {
            return Answer.UNKNOWN;
        }
        return states.equals(ENDED) ? Answer.PARTIAL : states.contains("done") ? Answer.TOO_LATE : Answer.CANCELED;
    }
}
