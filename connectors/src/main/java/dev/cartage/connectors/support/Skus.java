package dev.cartage.connectors.support;

import dev.cartage.spi.Outcome;
import dev.cartage.spi.ShipmentSink.Notice;
import dev.cartage.spi.StockSink.Level;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.ToIntFunction;
import tools.jackson.databind.JsonNode;

/** What a store sells under each SKU. Stores do not hold SKUs to be unique. */
public final class Skus<T> {
    private final String remote;
    private final Map<String, List<T>> bySku = new HashMap<>();

    public Skus(String remote) {
        this.remote = remote;
    }

    /** @param field where the SKU stands in each */
    public static Skus<JsonNode> of(String remote, Iterable<JsonNode> items, String field) {
        Skus<JsonNode> skus = new Skus<>(remote);
        items.forEach(item -> skus.add(Json.text(item, field), item));
        return skus;
    }

    public void add(String sku, T item) {
        bySku.computeIfAbsent(sku, _ -> new ArrayList<>()).add(item);
    }

    /** @param severalAllowed whether one SKU may stand for several products, all with the same level */
    public Found<T> find(String sku, boolean severalAllowed) {
        List<T> items = bySku.getOrDefault(sku, List.of());
        if (items.isEmpty()) {
            return new Unknown<>(Outcomes.refused(
                    "sku-unknown",
                    remote + " has no product with the SKU “" + sku + "”.",
                    "Correct the SKU in " + remote + " or at the warehouse, or map it in a rule."));
        }
        return items.size() == 1 || severalAllowed
                ? new Known<>(List.copyOf(items))
                : new Unknown<>(Outcomes.refused(
                        "sku-not-unique",
                        remote + " has several products with the SKU “" + sku + "”, so none of them was changed.",
                        "Give each product in " + remote + " a SKU of its own."));
    }

    /** Why there is nothing to write to; empty if there is. */
    public Optional<Outcome> refusal(String sku, boolean severalAllowed) {
        return find(sku, severalAllowed) instanceof Unknown<T>(Outcome refusal)
                ? Optional.of(refusal)
                : Optional.empty();
    }

    /** All of that SKU; none if it is unknown. */
    public List<T> items(String sku) {
        return List.copyOf(bySku.getOrDefault(sku, List.of()));
    }

    /**
     * The first SKU of a parcel of which the store has too little; empty if it has enough, or does not know the product.
     *
     * @param units what it has of an item
     */
    public Optional<String> lacking(Notice parcel, ToIntFunction<T> units) {
        return parcel.lines().stream()
                .filter(one -> bySku.containsKey(one.line().sku())
                        && items(one.line().sku()).stream().allMatch(item -> units.applyAsInt(item) < one.quantity()))
                .map(one -> one.line().sku())
                .findFirst();
    }

    /**
     * Writes levels to the products that are found; the others are refused.
     *
     * @param severalAllowed whether one SKU may stand for several products, all with the same level
     * @param write answers one outcome for each; not called if there is nothing to write
     * @return one outcome for each level, in the same order
     */
    public List<Outcome> write(
            List<Level> levels, boolean severalAllowed, Function<List<Write<T>>, List<Outcome>> write) {
        Tally<Level> tally = new Tally<>(levels);
        List<Write<T>> writes = new ArrayList<>();
        for (Level level : levels) {
            switch (find(level.sku(), severalAllowed)) {
                case Unknown<T>(Outcome refusal) -> tally.put(level, refusal);
                case Known<T>(List<T> found) -> found.forEach(item -> writes.add(new Write<>(item, level)));
            }
        }
        List<Outcome> outcomes = writes.isEmpty() ? List.of() : write.apply(writes);
        for (int i = 0; i < writes.size(); i++) {
            tally.add(writes.get(i).level(), outcomes.get(i));
        }
        return tally.outcomes();
    }

    /** A level and the store's product that it is written to. */
    public record Write<T>(T item, Level level) {}

    /** What the store has for a SKU. */
    public sealed interface Found<T> {}

    /** At least one product. */
    public record Known<T>(List<T> items) implements Found<T> {}

    /** Nothing that a level could be written to. */
    public record Unknown<T>(Outcome refusal) implements Found<T> {}
}
