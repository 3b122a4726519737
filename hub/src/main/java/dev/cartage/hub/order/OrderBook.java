package dev.cartage.hub.order;

import dev.cartage.hub.order.OrderBookRows.Count;
import dev.cartage.hub.order.OrderBookRows.Current;
import dev.cartage.hub.order.OrderBookRows.Line;
import dev.cartage.hub.storage.Tx;
import dev.cartage.model.Lifecycle;
import dev.cartage.model.OrderEvent;
import dev.cartage.model.OrderState;
import dev.cartage.model.OrderStatus;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The only writer of an order's state: events go in, and the state, the Timeline and the counts follow in the same
 * transaction.
 */
public final class OrderBook {
    private final Tx tx;
    private final InstantSource clock;
    private final List<Listener> listeners = new CopyOnWriteArrayList<>();

    public OrderBook(Tx tx, InstantSource clock) {
        this.tx = tx;
        this.clock = clock;
    }

    /**
     * Something that happened.
     *
     * @param actor who made it happen: "cartage", "warehouse", "store", or a person's name
     * @param data what the Timeline tells about it
     */
    public record Entry(long orderId, OrderEvent event, String actor, Map<String, String> data) {}

    /** An order that enters the book. */
    record Opening(long orderId, long storeId, List<Entry> entries) {}

    /** Enters new orders, with all that has happened to them so far. */
    void open(List<Opening> openings) {
        List<Current> states = new ArrayList<>();
        List<Line> lines = new ArrayList<>();
        Map<Count, Integer> counts = new TreeMap<>(Count.ORDER);
        for (Opening opening : openings) {
            Current current = new Current(opening.orderId(), opening.storeId(), 0, OrderState.of(0));
            for (Entry entry : opening.entries()) {
                OrderState next =
                        Lifecycle.apply(current.state(), entry.event()).orElse(current.state());
                current = new Current(current.orderId(), current.storeId(), current.version() + 1, next);
                lines.add(new Line(current.orderId(), current.version(), entry));
            }
            states.add(current);
            counts.merge(new Count(current.storeId(), current.state().status()), 1, Integer::sum);
        }
        tx.run(jdbc -> {
            OrderBookRows.insert(jdbc, states);
            OrderBookRows.write(jdbc, lines, counts, clock.instant());
            List<Change> born = states.stream().map(Change::born).toList();
            listeners.forEach(listener -> listener.opened(jdbc, born));
        });
    }

    /**
     * Records what happened, order by order as listed.
     *
     * @return the entries that were not legal in the order's state; nothing is written of them
     */
    public List<Entry> record(List<Entry> entries) {
        if (entries.isEmpty()) {
            return List.of();
        }
        Map<Long, List<Entry>> byOrder = new LinkedHashMap<>();
        entries.forEach(entry ->
                byOrder.computeIfAbsent(entry.orderId(), _ -> new ArrayList<>()).add(entry));
        List<Entry> refused = new ArrayList<>();
        tx.run(jdbc -> {
            List<Current> changed = new ArrayList<>();
            List<Line> lines = new ArrayList<>();
            List<Change> changes = new ArrayList<>();
            Map<Count, Integer> counts = new TreeMap<>(Count.ORDER);
            for (Current before :
                    OrderBookRows.lock(jdbc, byOrder.keySet().stream().sorted().toList())) {
                Current after = before;
                for (Entry entry : byOrder.getOrDefault(before.orderId(), List.of())) {
                    Optional<OrderState> next = Lifecycle.apply(after.state(), entry.event());
                    if (next.isEmpty()) {
                        refused.add(entry);
                        continue;
                    }
                    after = new Current(after.orderId(), after.storeId(), after.version() + 1, next.get());
                    lines.add(new Line(after.orderId(), after.version(), entry));
                }
                if (after.version() > before.version()) {
                    changed.add(after);
                    changes.add(Change.of(before, after));
                    count(counts, before, after);
                }
            }
            OrderBookRows.update(jdbc, changed);
            OrderBookRows.write(jdbc, lines, counts, clock.instant());
            List<Change> told = changes.stream()
                    .filter(change -> change.before() != change.after()
                            || !change.problem().isEmpty())
                    .toList();
            listeners.forEach(listener -> listener.changed(jdbc, told));
        });
        return refused;
    }

    /** What became of an order. @param problem the code of a problem that it has only since now; "" for none */
    public record Change(long orderId, long storeId, OrderStatus before, OrderStatus after, String problem) {
        static Change born(Current order) {
            return new Change(
                    order.orderId(),
                    order.storeId(),
                    OrderStatus.NEW,
                    order.state().status(),
                    order.state().problem());
        }

        static Change of(Current before, Current after) {
            String problem = after.state().problem();
            return new Change(
                    before.orderId(),
                    before.storeId(),
                    before.state().status(),
                    after.state().status(),
                    problem.equals(before.state().problem()) ? "" : problem);
        }
    }

    /** Hears of changes in the transaction that writes them. */
    @FunctionalInterface
    public interface Listener {
        /** Of new orders, with what has become of them already. */
        default void opened(JdbcClient jdbc, List<Change> orders) {}

        void changed(JdbcClient jdbc, List<Change> changes);
    }

    public void listen(Listener listener) {
        listeners.add(listener);
    }

    private static void count(Map<Count, Integer> counts, Current before, Current after) {
        if (before.state().status() != after.state().status()) {
            counts.merge(new Count(before.storeId(), before.state().status()), -1, Integer::sum);
            counts.merge(new Count(after.storeId(), after.state().status()), 1, Integer::sum);
        }
    }
}
