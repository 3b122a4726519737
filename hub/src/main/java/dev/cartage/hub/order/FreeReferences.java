package dev.cartage.hub.order;

import dev.cartage.hub.storage.Batch;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Chooses by which reference a warehouse will know each new order: the first of its possible ones that is free there. */
final class FreeReferences {
    private FreeReferences() {}

    private record Place(long warehouseId, String reference) {}

    /** By order. Asked once for all, for it is usual that several stores of a warehouse count from the same number on. */
    static Map<Long, String> choose(JdbcClient jdbc, List<NewOrder> orders) {
        Set<Place> taken = new HashSet<>(Batch.of(orders.stream()
                        .flatMap(order -> possible(order).stream())
                        .distinct()
                        .toList())
                .longs(Place::warehouseId)
                .texts(Place::reference)
                .query(jdbc, """
                        select warehouse, reference from unnest(?, ?) said (warehouse, reference)
                        where 0 < (select count(*) from orders
                            where warehouse_id = warehouse and warehouse_reference = reference)
                        """, (row, number) -> new Place(row.getLong("warehouse"), row.getString("reference"))));
        Map<Long, String> chosen = new HashMap<>();
        for (NewOrder order : orders) {
            List<Place> possible = possible(order);
            Place free = possible.stream()
                    .filter(place -> !taken.contains(place))
                    .findFirst()
                    .orElse(possible.getLast());
            taken.add(free);
            chosen.put(order.id(), free.reference());
        }
        return chosen;
    }

    private static List<Place> possible(NewOrder order) {
        String first = References.first(order.order(), order.id());
        Route route = order.route();
        return Stream.concat(
                        Stream.of(first),
                        Stream.of(0, 1)
                                .map(round -> References.after(
                                        first,
                                        route.storeNumber(),
                                        order.id(),
                                        round,
                                        route.limits().reference())))
                .map(reference -> new Place(route.warehouseId(), reference))
                .toList();
    }
}
