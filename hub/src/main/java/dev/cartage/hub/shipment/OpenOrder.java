package dev.cartage.hub.shipment;

import dev.cartage.model.Parcel;
import dev.cartage.model.ParcelLine;
import dev.cartage.model.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** An order against which shipments are counted. Its lines remember what this batch has counted already. */
final class OpenOrder {
    private final long id;
    private final long storeId;
    private final boolean known;
    private final List<Line> lines = new ArrayList<>();

    /** @param known whether the store knows the order: it does not know those that people made here */
    OpenOrder(long id, long storeId, boolean known) {
        this.id = id;
        this.storeId = storeId;
        this.known = known;
    }

    /** One of its lines, and what may still ship of it. */
    static final class Line {
        private final int position;
        private final String sku;
        private final boolean ours;
        private int open;

        /** @param ours whether a person added it, so that no store knows it */
        Line(int position, String sku, boolean ours, int open) {
            this.position = position;
            this.sku = sku;
            this.ours = ours;
            this.open = open;
        }
    }

    /** Units of a line in a parcel. */
    record Counted(long parcelId, long orderId, int position, ParcelLine of, int quantity) {}

    /** Either all of a shipment is counted, or nothing of it. */
    record Count(List<Counted> counted, Optional<Problem> problem) {}

    long id() {
        return id;
    }

    long storeId() {
        return storeId;
    }

    /** Whether the store has to be told of any of these units. */
    boolean concernsStore(List<Counted> counted) {
        return known
                && counted.stream()
                        .anyMatch(
                                one -> lines.stream().anyMatch(line -> line.position == one.position() && !line.ours));
    }

    void add(Line line) {
        lines.add(line);
    }

    Count count(Candidate candidate) {
        List<Counted> counted = new ArrayList<>();
        for (int i = 0; i < candidate.parcels().size(); i++) {
            Parcel parcel = candidate.parcels().get(i);
            for (ParcelLine line : parcel.lines()) {
                Optional<Problem> problem = count(candidate.parcelIds().get(i), line, counted);
                if (problem.isPresent()) {
                    counted.forEach(this::undo);
                    return new Count(List.of(), problem);
                }
            }
        }
        return new Count(counted, counted.isEmpty() ? Optional.of(empty()) : Optional.empty());
    }

    private static Problem empty() {
        return new Problem(
                "shipment-without-units",
                "The warehouse reports a shipment of this order with nothing in it.",
                "Ask the warehouse what it shipped; then correct the shipment and reprocess it.");
    }

    /** A SKU may stand on several lines; the warehouse may say which, or leave it to us. */
    private Optional<Problem> count(long parcelId, ParcelLine shipped, List<Counted> counted) {
        List<Line> fitting = lines.stream().filter(line -> fits(line, shipped)).toList();
        if (fitting.isEmpty()) {
            return Optional.of(new Problem(
                    "unknown-sku",
                    "The warehouse shipped " + shipped.quantity() + " of " + shipped.sku()
                            + ", which is not on this order.",
                    "Ask the warehouse what it shipped; then correct the order or the shipment and reprocess it."));
        }
        int left = shipped.quantity();
        for (Line line : fitting) {
            int taken = Math.min(left, line.open);
            if (taken > 0) {
                line.open -= taken;
                left -= taken;
                counted.add(new Counted(parcelId, id, line.position, shipped, taken));
            }
        }
        return left == 0
                ? Optional.empty()
                : Optional.of(new Problem(
                        "over-shipment",
                        "The warehouse shipped " + shipped.quantity() + " of " + shipped.sku() + ", but only "
                                + (shipped.quantity() - left) + " were still to ship.",
                        "Ask the warehouse what it shipped; then correct the shipment and reprocess it."));
    }

    private static boolean fits(Line line, ParcelLine shipped) {
        boolean sameSku = shipped.sku().isEmpty() || line.sku.equalsIgnoreCase(shipped.sku());
        return sameSku && (shipped.line() == 0 || shipped.line() == line.position);
    }

    private void undo(Counted counted) {
        lines.stream()
                .filter(line -> line.position == counted.position())
                .forEach(line -> line.open += counted.quantity());
    }
}
