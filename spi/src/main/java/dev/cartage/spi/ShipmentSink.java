package dev.cartage.spi;

import dev.cartage.model.OrderLine;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Takes shipments with their tracking numbers into a store. */
public non-sealed interface ShipmentSink extends Role {
    Repeat repeat();

    /** The most notices that one call takes. */
    int batch();

    /** One outcome for each notice, in the same order. */
    List<Outcome> tell(List<Notice> notices);

    /** Whether the store has these shipments; one finding for each, in the same order. Called only if ASKABLE. */
    List<Finding> find(List<Notice> notices);

    /**
     * One parcel of one order.
     *
     * @param reference our own reference, sent along where the store has a place for it
     * @param idempotencyKey a UUID that stays the same over all attempts
     * @param carrier in the spelling that rules and crosswalk gave it
     * @param trackingUrl "" where not known
     */
    record Notice(
            String reference,
            String idempotencyKey,
            String externalOrderId,
            String orderNumber,
            List<NoticeLine> lines,
            String carrier,
            String service,
            String trackingNumber,
            String trackingUrl,
            Optional<Instant> shippedAt) {
        public Notice {
            lines = List.copyOf(lines);
        }
    }

    /**
     * Units of one of the store's own lines.
     *
     * @param line as the store gave it, custom fields included
     */
    record NoticeLine(OrderLine line, int quantity) {}
}
