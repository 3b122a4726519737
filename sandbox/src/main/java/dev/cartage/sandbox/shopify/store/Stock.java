package dev.cartage.sandbox.shopify.store;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.UnaryOperator;

/** A shop's stock: one level for each item at each location that keeps it. Changes are made under the shop's lock. */
public final class Stock {
    private final Map<Key, Level> levels = new ConcurrentHashMap<>();

    private record Key(long itemId, long locationId) {}

    public Optional<Level> find(long itemId, long locationId) {
        return Optional.ofNullable(levels.get(new Key(itemId, locationId)));
    }

    public List<Level> of(long itemId) {
        List<Level> found = new ArrayList<>();
        levels.forEach((key, level) -> {
            if (key.itemId() == itemId) {
                found.add(level);
            }
        });
        found.sort(Comparator.comparingLong(Level::locationId));
        return found;
    }

    public List<Level> all() {
        return levels.values().stream()
                .sorted(Comparator.comparingLong(Level::itemId).thenComparingLong(Level::locationId))
                .toList();
    }

    void change(long itemId, long locationId, UnaryOperator<Level> change) {
        levels.computeIfPresent(new Key(itemId, locationId), (key, level) -> change.apply(level));
    }

    public Level activate(long itemId, long locationId, int available, int onHand, Instant at) {
        Level level = new Level(itemId, locationId, available, onHand, at, at);
        levels.put(new Key(itemId, locationId), level);
        return level;
    }

    Level put(Level level) {
        levels.put(new Key(level.itemId(), level.locationId()), level);
        return level;
    }
}
