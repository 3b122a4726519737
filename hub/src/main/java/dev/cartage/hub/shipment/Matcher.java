package dev.cartage.hub.shipment;

import dev.cartage.hub.order.OrderBook;
import dev.cartage.hub.shipment.carrier.TrackingNumbers;
import dev.cartage.hub.storage.Ids;
import dev.cartage.hub.storage.Tx;
import dev.cartage.model.Parcel;
import dev.cartage.model.Shipment;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Matches what a warehouse shipped to the lines of our orders, by the reference alone, and writes the intent to tell the
 * store. A shipment is counted as a whole or not at all; one that does not fit is kept and shown, and one whose order is
 * not known yet waits for it.
 */
public final class Matcher {
    private final Tx tx;
    private final Ids ids;
    private final OrderBook book;
    private final Announcements announcements;
    private final Corrections corrections;

    Matcher(Tx tx, Ids ids, OrderBook book, Announcements announcements, Corrections corrections) {
        this.tx = tx;
        this.ids = ids;
        this.book = book;
        this.announcements = announcements;
        this.corrections = corrections;
    }

    /**
     * Takes what the warehouse reported. Joins the transaction that remembers the file. What it reported before changes
     * nothing.
     *
     * @return how many shipments are new
     */
    public int receive(long warehouseId, List<Shipment> reported, Optional<Long> fileId, Instant now) {
        List<Candidate> candidates = reported.stream()
                .map(shipment -> candidate(shipment, fileId, now))
                .toList();
        return tx.call(jdbc -> {
            Tally tally = Tally.of(jdbc, warehouseId, candidates);
            List<Candidate> fresh = ShipmentRows.claim(jdbc, warehouseId, tally.matched());
            if (fresh.size() < candidates.size()) {
                // What was counted for a repeat counts for nothing: the new ones are counted alone.
                tally = Tally.of(jdbc, warehouseId, fresh);
                ShipmentRows.writeMatches(jdbc, tally.matched());
            }
            ShipmentRows.writeParcels(jdbc, tally.matched());
            write(jdbc, warehouseId, tally, now);
            return fresh.size();
        });
    }

    private Candidate candidate(Shipment shipment, Optional<Long> fileId, Instant now) {
        long[] fresh = ids.next(1 + shipment.parcels().size());
        List<Long> parcelIds = Arrays.stream(fresh).skip(1).boxed().toList();
        return new Candidate(fresh[0], parcelIds, withCarriers(shipment), now, fileId);
    }

    /** Where the warehouse names no carrier, the tracking number may tell it. */
    private static Shipment withCarriers(Shipment shipment) {
        return new Shipment(
                shipment.reference(),
                shipment.externalId(),
                shipment.shippedAt(),
                shipment.parcels().stream().map(Matcher::withCarrier).toList());
    }

    private static Parcel withCarrier(Parcel parcel) {
        return parcel.carrier().isBlank()
                ? TrackingNumbers.carrier(parcel.trackingNumber())
                        .map(found -> new Parcel(
                                parcel.externalId(),
                                found.title(),
                                parcel.service(),
                                parcel.trackingNumber(),
                                parcel.weight(),
                                parcel.cost(),
                                parcel.lines()))
                        .orElse(parcel)
                : parcel;
    }

    /** Tries again those that came before their order. */
    public void matchWaiting(long warehouseId, Instant now) {
        tx.run(jdbc -> match(jdbc, warehouseId, ShipmentRows.waiting(jdbc, warehouseId), now));
    }

    /** Counts a shipment that did not fit, or whose order was not known, once more. Joins the caller's transaction. */
    public void countAgain(long warehouseId, long shipmentId, Instant now) {
        tx.run(jdbc -> match(jdbc, warehouseId, ShipmentRows.uncounted(jdbc, shipmentId), now));
    }

    private void match(JdbcClient jdbc, long warehouseId, List<Candidate> waiting, Instant now) {
        if (!waiting.isEmpty()) {
            Tally tally = Tally.of(jdbc, warehouseId, waiting);
            ShipmentRows.writeMatches(jdbc, tally.matched());
            write(jdbc, warehouseId, tally, now);
        }
    }

    private void write(JdbcClient jdbc, long warehouseId, Tally tally, Instant now) {
        ShipmentRows.writeCounted(jdbc, tally.counted());
        AnnouncedParcels.suppress(jdbc, tally.silent(), now);
        book.record(tally.entries());
        announcements.counted(jdbc, tally.notices(), now);
        corrections.carryOut(jdbc, tally.changes(), now);
        shipFollowers(jdbc, warehouseId, tally, now);
    }

    private void shipFollowers(JdbcClient jdbc, long warehouseId, Tally tally, Instant now) {
        List<Shipment> followers = Followers.shipments(jdbc, tally.leaders());
        if (!followers.isEmpty()) {
            receive(warehouseId, followers, Optional.empty(), now);
        }
    }
}
