package dev.cartage.sandbox.shopify.store;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What a shop sells, found by id, by stock item and by SKU. */
public final class Catalogue {
    private final List<Variant> variants;
    private final Map<Long, Variant> byItem = new LinkedHashMap<>();
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

    public Optional<Variant> byId(long id) {
        return variants.stream().filter(variant -> variant.id() == id).findFirst();
    }
}
