package dev.cartage.sandbox.shopify.store;

import java.util.Comparator;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import java.util.function.ToLongFunction;

/** A shop's orders, found by id and walked by time. All but {@link #find} is called under the shop's lock. */
public final class Orders {
    private final Map<Long, Order> byId = new ConcurrentHashMap<>();
    private final NavigableMap<Key, Order> byUpdate = new TreeMap<>(Key.ORDER);
    private final NavigableMap<Key, Order> byCreation = new TreeMap<>(Key.ORDER);

    /** A sort value in whole seconds, ties broken by id. */
    public record Key(long second, long id) {
        static final Comparator<Key> ORDER =
                Comparator.comparingLong(Key::second).thenComparingLong(Key::id);
    }

    /** What a list of orders is sorted by. Ids rise with the time of placing, so ID and CREATED_AT share an index. */
    public enum Sort {
        CREATED(order -> order.sale().createdAt().getEpochSecond()),
        UPDATED(order -> order.updatedAt().getEpochSecond());

        private final ToLongFunction<Order> second;

        Sort(ToLongFunction<Order> second) {
            this.second = second;
        }

        public Key key(Order order) {
            return new Key(second.applyAsLong(order), order.id());
        }
    }

    public Optional<Order> find(long id) {
        return Optional.ofNullable(byId.get(id));
    }

    public int size() {
        return byId.size();
    }

    void put(Order order) {
        Order before = byId.put(order.id(), order);
        if (before != null) {
            byUpdate.remove(Sort.UPDATED.key(before));
            byCreation.remove(Sort.CREATED.key(before));
        }
        byUpdate.put(Sort.UPDATED.key(order), order);
        byCreation.put(Sort.CREATED.key(order), order);
    }

    /** Walks from a key on (the key itself included), forwards or backwards, while the visitor answers true. */
    public void walk(Sort sort, Key from, boolean backwards, Predicate<Order> visitor) {
        NavigableMap<Key, Order> index = switch (sort) {
            case CREATED -> byCreation;
            case UPDATED -> byUpdate;
        };
        var part = backwards ? index.headMap(from, true).descendingMap() : index.tailMap(from, true);
        for (Order order : part.values()) {
            if (!visitor.test(order)) {
                return;
            }
        }
    }
}
