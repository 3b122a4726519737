package dev.cartage.hub.order;

import dev.cartage.hub.storage.Batch;
import dev.cartage.model.OrderLine;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * An order that carries something of what a store's order is: itself, or a part of it.
 *
 * @param locations of the store's, from which it is shipped
 * @param open units that are still to ship, by the store's lines
 * @param unshipped the same with those that were canceled here
 */
record Carrier(long orderId, Set<String> locations, Map<String, Integer> open, Map<String, Integer> unshipped) {

    /** @param parted whether its parts carry all of it */
    static List<Carrier> of(JdbcClient jdbc, long orderId, boolean parted) {
        Map<Long, Carrier> carriers = new HashMap<>();
        jdbc.sql("""
                        select orders.id, content from orders
                        where orders.id = ? and not ?
                            or id in (select kin_id from order_kin where order_id = ? and kind in ('split', 'part'))
                        order by orders.id for update
                        """)
                .params(orderId, parted, orderId)
                .query((row, number) -> carriers.put(
                        row.getLong("id"),
                        new Carrier(
                                row.getLong("id"),
                                Share.locations(OrderJson.read(row.getString("content"))),
                                new HashMap<>(),
                                new HashMap<>())))
                .list();
        Batch.of(List.copyOf(carriers.keySet()))
                .longs(id -> id)
                .query(
                        jdbc,
                        "select order_id, line_id, ordered - shipped unshipped, canceled from order_line where order_id = any (?)",
                        (row, number) -> {
                            Carrier carrier = Objects.requireNonNull(carriers.get(row.getLong("order_id")));
                            int unshipped = row.getInt("unshipped");
                            carrier.unshipped().merge(row.getString("line_id"), unshipped, Integer::sum);
                            return carrier.open()
                                    .merge(row.getString("line_id"), unshipped - row.getInt("canceled"), Integer::sum);
                        });
        return List.copyOf(carriers.values());
    }

    boolean isOpen() {
        return open.values().stream().anyMatch(units -> units > 0);
    }

    /**
     * Whether it has units of the share's lines that the store no longer wants shipped from where it is.
     *
     * @param said all shares
     */
    boolean gaveUp(Share share, List<Share> said, boolean canceledToo) {
        Map<String, Integer> mine = canceledToo ? unshipped : open;
        return share.order().lines().stream()
                .anyMatch(line -> mine.getOrDefault(line.id(), 0) > stillHere(line.id(), said));
    }

    /** Whether nothing that is still to ship is wanted from where it is. */
    boolean isGone(List<Share> said) {
        return open.entrySet().stream().allMatch(line -> line.getValue() <= 0 || stillHere(line.getKey(), said) == 0);
    }

    private int stillHere(String line, List<Share> said) {
        return said.stream()
                .filter(share -> share.isOfAny(locations))
                .flatMap(share -> share.order().lines().stream())
                .filter(one -> one.id().equals(line))
                .mapToInt(OrderLine::quantity)
                .sum();
    }
}
