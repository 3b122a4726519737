package dev.cartage.sandbox.ebay;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** An order and what became of it. Guarded by the account. */
public final class Order {
    private final String id;
    private final Wish wish;
    private final Instant placed;
    private final List<Parcel> parcels = new ArrayList<>();
    private Instant changed;
    private String cancelState = "NONE_REQUESTED";

    Order(String id, Wish wish, Instant placed) {
        this.id = id;
        this.wish = wish;
        this.placed = placed;
        this.changed = placed;
    }

    public String id() {
        return id;
    }

    Wish wish() {
        return wish;
    }

    Instant placed() {
        return placed;
    }

    Instant changed() {
        return changed;
    }

    String cancelState() {
        return cancelState;
    }

    public List<Parcel> parcels() {
        return List.copyOf(parcels);
    }

    void touch(Instant at) {
        changed = at;
    }

    void cancel(String state, Instant at) {
        cancelState = state;
        changed = at;
    }

    void ship(Parcel parcel, Instant at) {
        parcels.add(parcel);
        changed = at;
    }

    /** Fifteen digits, the same for ever. */
    public String lineId(int place) {
        return "1" + id.replace("-", "").substring(2) + "%04d".formatted(place);
    }

    Optional<Wish.Line> line(String lineId) {
        for (int place = 0; place < wish.lines().size(); place++) {
            if (lineId(place).equals(lineId)) {
                return Optional.of(wish.lines().get(place));
            }
        }
        return Optional.empty();
    }

    private int shipped(int place) {
        return parcels.stream()
                .mapToInt(parcel -> parcel.units().getOrDefault(lineId(place), 0))
                .sum();
    }

    String status(int place) {
        int units = shipped(place);
        return units == 0 ? "NOT_STARTED" : units < wish.lines().get(place).quantity() ? "IN_PROGRESS" : "FULFILLED";
    }

    String status() {
        boolean whole = true;
        for (int place = 0; place < wish.lines().size(); place++) {
            whole &= status(place).equals("FULFILLED");
        }
        return whole ? "FULFILLED" : parcels.isEmpty() ? "NOT_STARTED" : "IN_PROGRESS";
    }
}
