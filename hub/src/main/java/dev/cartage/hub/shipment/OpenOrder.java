package dev.cartage.hub.shipment;

import dev.cartage.model.Parcel;
import dev.cartage.model.ParcelLine;
import dev.cartage.model.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** An order against which shipments are counted. Its lines remember what this batch has counted already. */
final class OpenOrder {
    private static final String TOO_MANY = "over-shipment";

    private final long id;
    private final long storeId;
    private final boolean known;
    private final List<Line> lines = new ArrayList<>();
    private List<Earlier> earlier = List.of();

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
        private final boolean shipped;
        private int open;

        /**
         * @param ours whether a person added it, so that no store knows it
         * @param shipped whether some of it has shipped before
         */
        Line(int position, String sku, boolean ours, boolean shipped, int open) {
            this.position = position;
            this.sku = sku;
            this.ours = ours;
            this.shipped = shipped;
            this.open = open;
        }
    }

    /** Units of a line in a parcel. */
    record Counted(long parcelId, long orderId, int position, ParcelLine of, int quantity) {}

    /** Either all of a shipment is counted, or nothing of it; or it only corrects an earlier one. */
    record Count(List<Counted> counted, List<Earlier.Change> changes, Optional<Problem> problem) {
        static Count correcting(List<Earlier.Change> changes) {
            return new Count(List.of(), changes, Optional.empty());
        }
    }

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

    boolean hasShipped() {
        return lines.stream().anyMatch(line -> line.shipped);
    }

    void remember(List<Earlier> shipments) {
        earlier = shipments;
    }

    /** The same key and contents with another number is a correction; so is what no open unit is left for. */
    Count count(Candidate candidate) {
        List<Earlier.Change> renamed = earlier.stream()
                .filter(one -> one.isNamed(candidate))
                .flatMap(one -> one.changes(candidate, id).stream())
                .toList();
        Count count = renamed.isEmpty() ? countUnits(candidate) : Count.correcting(renamed);
        if (count.problem().filter(problem -> problem.code().equals(TOO_MANY)).isEmpty()) {
            return count;
        }
        List<List<Earlier.Change>> alike = earlier.stream()
                .map(one -> one.changes(candidate, id))
                .filter(changes -> !changes.isEmpty())
                .toList();
        return alike.size() == 1 ? Count.correcting(alike.getFirst()) : count;
    }

    private Count countUnits(Candidate candidate) {
        List<Counted> counted = new ArrayList<>();
        for (int i = 0; i < candidate.parcels().size(); i++) {
            Parcel parcel = candidate.parcels().get(i);
            for (ParcelLine line : parcel.lines()) {
                Optional<Problem> problem = count(candidate.parcelIds().get(i), line, counted);
                if (problem.isPresent()) {
                    counted.forEach(this::undo);
                    return new Count(List.of(), List.of(), problem);
                }
            }
        }
        return new Count(counted, List.of(), counted.isEmpty() ? Optional.of(empty()) : Optional.empty());
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
                        TOO_MANY,
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
