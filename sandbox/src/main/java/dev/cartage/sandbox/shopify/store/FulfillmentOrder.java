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
        Optional<Hold> hold,
        Asked asked) {

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

    /** What the merchant asked the fulfillment service for, as in FulfillmentOrderRequestStatus. */
    public enum Asked {
        UNSUBMITTED,
        SUBMITTED,
        ACCEPTED,
        CANCELLATION_REQUESTED
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
        if (asked == Asked.SUBMITTED) {
            return List.of("CANCEL_FULFILLMENT_ORDER");
        }
        return switch (status) {
            case OPEN -> List.of("CREATE_FULFILLMENT", "REPORT_PROGRESS", "MOVE", "HOLD", "SPLIT");
            case IN_PROGRESS -> List.of("CREATE_FULFILLMENT", "REPORT_PROGRESS", "HOLD", "MARK_AS_OPEN");
            case SCHEDULED -> List.of("MARK_AS_OPEN");
            case ON_HOLD -> List.of("RELEASE_HOLD", "HOLD", "MOVE");
            case INCOMPLETE, CLOSED, CANCELLED -> List.of();
        };
    }

    public FulfillmentOrder with(Status changed, Instant at) {
        return new FulfillmentOrder(id, locationId, changed, createdAt, at, parts, Optional.empty(), asked);
    }

    public FulfillmentOrder held(Hold reason, Instant at) {
        return new FulfillmentOrder(id, locationId, Status.ON_HOLD, createdAt, at, parts, Optional.of(reason), asked);
    }

    /** With other parts: closed where nothing remains. */
    public FulfillmentOrder with(List<Part> changed, Instant at) {
        boolean done = changed.stream().allMatch(part -> part.remaining() == 0);
        Status next = done ? Status.CLOSED : status;
        return new FulfillmentOrder(id, locationId, next, createdAt, at, List.copyOf(changed), hold, asked);
    }

    /** After a request of the merchant's or the service's answer to it; what is accepted is in progress. */
    public FulfillmentOrder asked(Asked changed, Instant at) {
        Status next = changed == Asked.ACCEPTED ? Status.IN_PROGRESS : status;
        return new FulfillmentOrder(id, locationId, next, createdAt, at, parts, hold, changed);
    }
}
