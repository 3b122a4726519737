package dev.cartage.connectors.support.warehouse;

import dev.cartage.connectors.support.Outcomes;
import dev.cartage.model.Order;
import dev.cartage.model.OrderLine;
import dev.cartage.model.Problem;
import dev.cartage.spi.Finding;
import dev.cartage.spi.Limits;
import dev.cartage.spi.OrderSink;
import dev.cartage.spi.Outcome;
import dev.cartage.spi.Repeat;
import dev.cartage.spi.WarehouseOrder;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Takes orders into a warehouse that does not hold references to be unique: each is looked for first, and what is there is
 * never made again. What was made is looked for as well, so that only what the warehouse shows counts as sent.
 */
public abstract class FindBeforeCreate implements OrderSink {
    private final String remote;
    private final int batch;

    /** @param batch the most orders of a call */
    protected FindBeforeCreate(String remote, int batch) {
        this.remote = remote;
        this.batch = batch;
    }

    /** The warehouse's own numbers of the orders that it has, by our reference. */
    protected abstract Map<String, String> look(List<String> references);

    /** Gets ready to make orders that are not there. */
    protected abstract Batch prepare(List<WarehouseOrder> fresh);

    /** Orders that are about to be made together. */
    public interface Batch {
        /** Why this one cannot be made; empty if it can. */
        Optional<Outcome> refusal(Order order);

        /** Makes those that can; never called for none. */
        void make(List<WarehouseOrder> good);
    }

    @Override
    public final Repeat repeat() {
        return Repeat.ASKABLE;
    }

    @Override
    public Limits limits() {
        return Limits.NONE;
    }

    @Override
    public final int batch() {
        return batch;
    }

    @Override
    public final List<Outcome> send(List<WarehouseOrder> orders) {
        List<String> references = orders.stream().map(WarehouseOrder::reference).toList();
        Map<String, String> there = look(references);
        List<WarehouseOrder> fresh = orders.stream()
                .filter(order -> !there.containsKey(order.reference()))
                .toList();
        Map<String, Outcome> refused = fresh.isEmpty() ? Map.of() : make(fresh);
        Map<String, String> after = fresh.size() == refused.size() ? there : look(references);
        return references.stream()
                .map(reference -> Optional.ofNullable(refused.get(reference)).orElseGet(() -> sent(reference, after)))
                .toList();
    }

    /** Why some were not made, by reference. */
    private Map<String, Outcome> make(List<WarehouseOrder> fresh) {
        Batch batch = prepare(fresh);
        Map<String, Outcome> refused = new HashMap<>();
        List<WarehouseOrder> good = new ArrayList<>();
        for (WarehouseOrder order : fresh) {
            batch.refusal(order.order())
                    .ifPresentOrElse(why -> refused.put(order.reference(), why), () -> good.add(order));
        }
        if (!good.isEmpty()) {
            batch.make(good);
        }
        return refused;
    }

    private Outcome sent(String reference, Map<String, String> there) {
        return Optional.ofNullable(there.get(reference))
                .<Outcome>map(Outcome.Sent::new)
                .orElseGet(() -> Outcomes.later(new Problem(
                        "not-handed-over",
                        remote + " does not show the order that it was sent.",
                        "Nothing to do: Cartage tries again. If it stays so, look for the order in " + remote + ".")));
    }

    /** The SKUs of some orders, each once. */
    protected static List<String> skus(List<WarehouseOrder> orders) {
        return orders.stream()
                .flatMap(order -> order.order().lines().stream())
                .map(OrderLine::sku)
                .distinct()
                .toList();
    }

    @Override
    public final List<Finding> find(List<String> references) {
        Map<String, String> there = look(references);
        return references.stream()
                .map(reference -> Optional.ofNullable(there.get(reference))
                        .<Finding>map(Finding.Found::new)
                        .orElseGet(Finding.Missing::new))
                .toList();
    }
}
