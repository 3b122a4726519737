package dev.cartage.sandbox.shopify.store;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** An order as the shop knows it at one moment; a change makes a new one. */
public record Order(
        long id,
        Sale sale,
        List<Line> lines,
        List<FulfillmentOrder> fulfillmentOrders,
        List<Fulfillment> fulfillments,
        State state) {

    /** What changes on its own; {@code payment} is one of OrderDisplayFinancialStatus, {@code cancelReason} may be "". */
    public record State(
            Instant updatedAt, String payment, Optional<Instant> cancelledAt, String cancelReason, boolean edited) {
        State at(Instant instant) {
            return new State(instant, payment, cancelledAt, cancelReason, edited);
        }
    }

    public Instant updatedAt() {
        return state.updatedAt();
    }

    public Line line(long lineId) {
        for (Line line : lines) {
            if (line.id() == lineId) {
                return line;
            }
        }
        throw new IllegalArgumentException("Order " + id + " has no line " + lineId);
    }

    /** One of OrderDisplayFulfillmentStatus, derived from holds and quantities. */
    public String fulfillmentStatus() {
        int open = 0;
        for (Line line : lines) {
            open += line.unfulfilled();
        }
        if (open == 0 && !fulfillments.isEmpty()) {
            return "FULFILLED";
        }
        if (!fulfillments.isEmpty()) {
            return "PARTIALLY_FULFILLED";
        }
        return switch (firstStatus()) {
            case ON_HOLD -> "ON_HOLD";
            case SCHEDULED -> "SCHEDULED";
            case IN_PROGRESS -> "IN_PROGRESS";
            case OPEN, INCOMPLETE, CLOSED, CANCELLED -> "UNFULFILLED";
        };
    }

    private FulfillmentOrder.Status firstStatus() {
        for (FulfillmentOrder part : fulfillmentOrders) {
            if (!part.finished()) {
                return part.status();
            }
        }
        return FulfillmentOrder.Status.OPEN;
    }

    /** Closed as Shopify closes: cancelled, or paid and wholly fulfilled. */
    public boolean closed() {
        return state.cancelledAt().isPresent()
                || (fulfillmentStatus().equals("FULFILLED") && state.payment().equals("PAID"));
    }

    public long subtotalCents() {
        long cents = 0;
        for (Line line : lines) {
            cents += line.variant().cents() * line.quantity();
        }
        return cents;
    }

    public long currentSubtotalCents() {
        long cents = 0;
        for (Line line : lines) {
            cents += line.variant().cents() * line.current();
        }
        return cents;
    }

    /** Tax on top of the given goods, by the country the parcel goes to; 0.0725 is 7.25 %. */
    public double taxRate() {
        return switch (sale.shipTo().countryCode()) {
            case "US" -> 0.0725;
            case "CA" -> 0.13;
            case "GB" -> 0.2;
            default -> 0;
        };
    }

    public long taxCents() {
        return Math.round(subtotalCents() * taxRate());
    }

    public long currentTaxCents() {
        return Math.round(currentSubtotalCents() * taxRate());
    }

    public long totalCents() {
        return subtotalCents() + sale.shippingCents() + taxCents();
    }

    public long currentTotalCents() {
        return currentSubtotalCents() + sale.shippingCents() + currentTaxCents();
    }

    public int grams() {
        return lines.stream()
                .mapToInt(line -> line.variant().grams() * line.quantity())
                .sum();
    }

    public Order with(Sale changed, Instant at) {
        return new Order(id, changed, lines, fulfillmentOrders, fulfillments, state.at(at));
    }

    public Order with(State changed) {
        return new Order(id, sale, lines, fulfillmentOrders, fulfillments, changed);
    }

    public Order with(
            List<Line> changedLines, List<FulfillmentOrder> changedParts, List<Fulfillment> parcels, Instant at) {
        return new Order(
                id, sale, List.copyOf(changedLines), List.copyOf(changedParts), List.copyOf(parcels), state.at(at));
    }
}
