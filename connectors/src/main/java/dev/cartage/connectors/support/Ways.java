package dev.cartage.connectors.support;

import dev.cartage.spi.Outcome;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;

/** A batch of items that do not all go the same way, and its outcomes in the order of the items. */
public final class Ways<T> {
    private final List<T> items;
    private final Map<Integer, Outcome> outcomes = new TreeMap<>();

    public Ways(List<T> items) {
        this.items = items;
    }

    /**
     * Those go this way that went none before.
     *
     * @param send answers one outcome for each; not asked if there are none
     */
    public Ways<T> send(Predicate<T> which, Function<List<T>, List<Outcome>> send) {
        List<Integer> places = new ArrayList<>();
        for (int place = 0; place < items.size(); place++) {
            if (!outcomes.containsKey(place) && which.test(items.get(place))) {
                places.add(place);
            }
        }
        if (!places.isEmpty()) {
            List<Outcome> sent = send.apply(places.stream().map(items::get).toList());
            for (int nth = 0; nth < places.size(); nth++) {
                outcomes.put(places.get(nth), sent.get(nth));
            }
        }
        return this;
    }

    /** Those are not sent at all. */
    public Ways<T> settle(Predicate<T> which, Outcome as) {
        return send(which, some -> some.stream().map(_ -> as).toList());
    }

    /** One for each item, once each has gone a way. */
    public List<Outcome> outcomes() {
        return List.copyOf(outcomes.values());
    }
}
