package dev.cartage.sandbox.shopify.store;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;

/** What a shop sells, found by id, by stock item and by SKU. */
public final class Catalogue {
    private final List<Variant> variants;
    private final Map<Long, Variant> byItem = new ConcurrentHashMap<>();
    private final List<Variant> twins = new CopyOnWriteArrayList<>();
    private final Map<String, Variant> bySku = new LinkedHashMap<>();

    public Catalogue(List<Variant> variants) {
        this.variants = List.copyOf(variants);
        for (Variant variant : variants) {
            byItem.put(variant.itemId(), variant);
            bySku.put(variant.sku(), variant);
        }
    }

    public List<Variant> variants() {
        return variants;
    }

    public Optional<Variant> byItem(long itemId) {
        return Optional.ofNullable(byItem.get(itemId));
    }

    public Optional<Variant> bySku(String sku) {
        return Optional.ofNullable(bySku.get(sku));
    }

    /** All that have the SKU, twins too. */
    public List<Variant> allBySku(String sku) {
        return Stream.concat(
                        bySku(sku).stream(),
                        twins.stream().filter(twin -> twin.sku().equals(sku)))
                .toList();
    }

    /** Another product with a SKU that is taken already. */
    Variant twin(String sku, long id) {
        Variant first = bySku(sku).orElseThrow();
        Variant twin = new Variant(
                id,
                id,
                id,
                sku,
                first.title() + " (copy)",
                first.option(),
                first.vendor(),
                first.cents(),
                first.grams());
        twins.add(twin);
        byItem.put(twin.itemId(), twin);
        return twin;
    }

    public Optional<Variant> byId(long id) {
        return variants.stream().filter(variant -> variant.id() == id).findFirst();
    }
}
