package dev.cartage.sandbox.shopify.store;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The part of an order that one location is to ship. */
public record FulfillmentOrder(
        long id,
        long locationId,
        Status status,
        Instant createdAt,
        Instant updatedAt,
        List<Part> parts,
        Optional<Hold> hold) {

    /** As in the Admin API's FulfillmentOrderStatus. */
    public enum Status {
        OPEN,
        IN_PROGRESS,
        SCHEDULED,
        ON_HOLD,
        INCOMPLETE,
        CLOSED,
        CANCELLED
    }

    /** Units of one order line; the id is the fulfilment order line's own. */
    public record Part(long id, long lineId, int total, int remaining) {
        Part shipped(int units) {
            return new Part(id, lineId, total, remaining - units);
        }
    }

    /** Why it may not be shipped yet; {@code reason} is one of FulfillmentHoldReason. */
    public record Hold(long id, String reason, String notes) {}

    public boolean finished() {
        return status == Status.CLOSED || status == Status.CANCELLED;
    }

    /** What may be done with it now, as in FulfillmentOrderAction. */
    public List<String> supportedActions() {
        return switch (status) {
            case OPEN -> List.of("CREATE_FULFILLMENT", "REPORT_PROGRESS", "MOVE", "HOLD", "SPLIT");
            case IN_PROGRESS -> List.of("CREATE_FULFILLMENT", "REPORT_PROGRESS", "HOLD", "MARK_AS_OPEN");
            case SCHEDULED -> List.of("MARK_AS_OPEN");
            case ON_HOLD -> List.of("RELEASE_HOLD", "HOLD", "MOVE");
            case INCOMPLETE, CLOSED, CANCELLED -> List.of();
        };
    }

    public FulfillmentOrder with(Status changed, Instant at) {
        return new FulfillmentOrder(id, locationId, changed, createdAt, at, parts, Optional.empty());
    }

    public FulfillmentOrder held(Hold reason, Instant at) {
        return new FulfillmentOrder(id, locationId, Status.ON_HOLD, createdAt, at, parts, Optional.of(reason));
    }

    /** With other parts: closed where nothing remains. */
    public FulfillmentOrder with(List<Part> changed, Instant at) {
        boolean done = changed.stream().allMatch(part -> part.remaining() == 0);
        Status next = done ? Status.CLOSED : status;
        return new FulfillmentOrder(id, locationId, next, createdAt, at, List.copyOf(changed), hold);
    }
}
