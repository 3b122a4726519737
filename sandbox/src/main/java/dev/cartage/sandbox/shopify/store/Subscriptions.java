package dev.cartage.sandbox.shopify.store;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;

/** Who wants to hear what. */
public final class Subscriptions {
    private final List<Subscription> all = new CopyOnWriteArrayList<>();

    /** One topic to one address. */
    public record Subscription(long id, String topic, String uri, Instant createdAt) {}

    public List<Subscription> all() {
        return List.copyOf(all);
    }

    public List<Subscription> to(String topic) {
        return all.stream().filter(one -> one.topic().equals(topic)).toList();
    }

    public Optional<Subscription> find(long id) {
        return all.stream().filter(one -> one.id() == id).findFirst();
    }

    /** False where the topic already goes to that address, which Shopify refuses too. */
    public boolean add(Subscription subscription) {
        boolean taken =
                to(subscription.topic()).stream().anyMatch(one -> one.uri().equals(subscription.uri()));
        return !taken && all.add(subscription);
    }

    public boolean remove(long id) {
        return all.removeIf(one -> one.id() == id);
    }
}
