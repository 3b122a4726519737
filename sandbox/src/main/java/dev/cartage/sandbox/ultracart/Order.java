package dev.cartage.sandbox.ultracart;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** An order and what became of it. */
public final class Order {
    private final String id;
    private final Wish wish;
    private final Instant placed;
    private final List<Move> moves = new ArrayList<>();
    private final List<String> trackingNumbers = new ArrayList<>();
    private List<String> notes = List.of();
    private Stage stage = Stage.SHIPPING_DEPARTMENT;
    private boolean acknowledged;

    /** Where an order can be, in UltraCart's words. */
    public enum Stage {
        SHIPPING_DEPARTMENT("Shipping Department"),
        HOLD("Hold"),
        REJECTED("Rejected"),
        COMPLETED("Completed Order");

        private final String words;

        Stage(String words) {
            this.words = words;
        }

        String words() {
            return words;
        }
    }

    /** From one stage to another. */
    record Move(Stage from, Stage to, Instant at) {}

    Order(String id, Wish wish, Instant placed) {
        this.id = id;
        this.wish = wish;
        this.placed = placed;
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

    /** The merchant's hand moves it. */
    public synchronized void move(Stage to, Instant at) {
        moves.add(new Move(stage, to, at));
        stage = to;
    }

    synchronized Stage stage() {
        return stage;
    }

    synchronized List<Move> moves() {
        return List.copyOf(moves);
    }

    /** Whether it is in the queue of the distribution center. */
    synchronized boolean waits() {
        return !acknowledged && stage == Stage.SHIPPING_DEPARTMENT;
    }

    synchronized boolean isAcknowledged() {
        return acknowledged;
    }

    synchronized void acknowledge() {
        acknowledged = true;
    }

    /** Numbers that it has already are not added again, or nobody could tell how many parcels there were. */
    synchronized void ship(List<String> numbers, Instant at) {
        numbers.stream().filter(number -> !trackingNumbers.contains(number)).forEach(trackingNumbers::add);
        if (stage != Stage.COMPLETED) {
            move(Stage.COMPLETED, at);
        }
    }

    public synchronized List<String> trackingNumbers() {
        return List.copyOf(trackingNumbers);
    }

    /** What the merchant's people and programs wrote about it. */
    public synchronized List<String> notes() {
        return notes;
    }

    synchronized void note(List<String> all) {
        notes = List.copyOf(all);
    }
}
