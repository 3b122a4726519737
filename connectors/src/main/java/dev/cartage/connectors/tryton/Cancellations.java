package dev.cartage.connectors.tryton;

import dev.cartage.connectors.tryton.Shipments.Shipment;
import dev.cartage.spi.OrderCanceler;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Takes orders back. Tryton ignores without a word what it cannot cancel, so the state is read afterwards. */
final class Cancellations implements OrderCanceler {
    private final Reception reception;

    Cancellations(Reception reception) {
        this.reception = reception;
    }

    @Override
    public Answer cancel(String reference) {
        Desk desk = reception.enter();
        List<Integer> open = Shipments.of(desk, List.of(reference)).all().stream()
                .filter(one -> !Set.of("done", "cancelled").contains(one.state()))
                .map(Shipment::id)
                .toList();
        if (!open.isEmpty()) {
            desk.call("cancel", "model.stock.shipment.out.cancel", open);
        }
        Set<String> states = Shipments.of(desk, List.of(reference)).all().stream()
                .map(Shipment::state)
                .collect(Collectors.toSet());
        if (states.equals(Set.of("cancelled"))) {
            return Answer.CANCELED;
        } else if (states.equals(Set.of("done"))) {
            return Answer.TOO_LATE;
        }
        return states.equals(Set.of("done", "cancelled")) ? Answer.PARTIAL : Answer.UNKNOWN;
    }
}
