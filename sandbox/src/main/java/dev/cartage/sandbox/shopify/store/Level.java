package dev.cartage.sandbox.shopify.store;

import java.time.Instant;

/** How many units of an item a location has: {@code onHand} in the building, {@code available} of them not yet promised. */
public record Level(long itemId, long locationId, int available, int onHand, Instant createdAt, Instant updatedAt) {

    /** Units promised to a buyer, or given back where negative. */
    Level promised(int units, Instant at) {
        return new Level(itemId, locationId, available - units, onHand, createdAt, at);
    }

    Level shipped(int units, Instant at) {
        return new Level(itemId, locationId, available, onHand - units, createdAt, at);
    }

    Level withAvailable(int units, Instant at) {
        return new Level(itemId, locationId, units, onHand + units - available, createdAt, at);
    }

    Level withOnHand(int units, Instant at) {
        return new Level(itemId, locationId, available + units - onHand, units, createdAt, at);
    }

    public int named(String name) {
        return switch (name) {
            case "available" -> available;
            case "on_hand" -> onHand;
            case "committed" -> Math.max(0, onHand - available);
            default -> 0;
        };
    }
}
