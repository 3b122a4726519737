package dev.cartage.hub.order.read;

import dev.cartage.hub.order.Edits;
import dev.cartage.model.Order;
import dev.cartage.model.Problem;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * All that is known of one order.
 *
 * @param order as it goes to the warehouse
 * @param problem what a person must solve, as the Timeline tells it
 * @param timeline the newest first
 */
public record OrderDetail(
        OrderRow row,
        Head head,
        Order order,
        Optional<Problem> problem,
        List<Line> lines,
        List<Shipment> shipments,
        List<Event> timeline,
        List<Departure> departures) {

    /**
     * Where it comes from and goes to.
     *
     * @param version of its state, for forms to bring back
     * @param heldUntil when it leaves by itself
     */
    public record Head(
            long connectionId,
            long warehouseId,
            String externalId,
            String warehouseReference,
            String facility,
            Instant importedAt,
            long rawId,
            int version,
            Edits edits,
            Optional<Instant> heldUntil) {}

    /** @param position from 1 */
    public record Line(int position, String sku, String name, int ordered, int canceled, int shipped) {}

    /**
     * One parcel with the shipment it belongs to.
     *
     * @param status of the shipment: new, open, error, completed
     * @param contents for example {@code 2 × MUG-RED}
     * @param toldAt when the store took it
     */
    public record Shipment(
            long shipmentId,
            String status,
            Optional<Instant> shippedAt,
            String carrier,
            String service,
            String trackingNumber,
            String contents,
            Optional<Instant> toldAt,
            Optional<Problem> problem) {}

    /** @param data what the words of the Timeline need */
    public record Event(Instant at, String kind, String actor, Map<String, String> data) {}

    /**
     * An intent to tell somebody of the order, and what became of it.
     *
     * @param status waiting, leaving, sent, refused, unknown, superseded
     * @param file the file in which it left, or ""
     * @param dueAt while it waits: when it is tried next
     */
    public record Departure(
            String lane, String status, int attempts, Instant dueAt, String file, Optional<Problem> problem) {}
}
