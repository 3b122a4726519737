package dev.cartage.connectors.vendure;

import dev.cartage.spi.Outcome;
import dev.cartage.spi.StockSink.Level;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** What Vendure sells under some SKUs, which it does not hold to be unique. */
final class Variants {
    private final Map<String, Found> bySku = new HashMap<>();

    private Variants() {}

    static Variants of(List<Level> levels, String location, AdminApi api) {
        ObjectNode variables = Json.object();
        levels.stream()
                .map(Level::sku)
                .distinct()
                .forEach(sku -> variables.withArray("skus").add(sku));
        Variants variants = new Variants();
        for (JsonNode variant : api.ask(Query.STOCK_LEVELS, variables)
                .path("productVariants")
                .path("items")
                .values()) {
            String sku = Json.text(variant, "sku");
            Known known = new Known(Json.text(variant, "id"), allocated(variant, location));
            variants.bySku.merge(sku, known, (_, _) -> twice(sku));
        }
        return variants;
    }

    private static int allocated(JsonNode variant, String location) {
        return variant.path("stockLevels")
                .valueStream()
                .filter(level -> Json.text(level, "stockLocationId").equals(location))
                .mapToInt(level -> level.path("stockAllocated").intValue(0))
                .sum();
    }

    Found find(String sku) {
        return bySku.getOrDefault(sku, missing(sku));
    }

    private static Unknown missing(String sku) {
        return new Unknown(Trouble.refused(
                "sku-unknown",
                "Vendure has no product with the SKU “" + sku + "” in this channel.",
                "Correct the SKU in Vendure or at the warehouse, or map it in a rule."));
    }

    private static Unknown twice(String sku) {
        return new Unknown(Trouble.refused(
                "sku-not-unique",
                "Vendure has several products with the SKU “" + sku + "”, so none of them was changed.",
                "Give each product in Vendure a SKU of its own."));
    }

    /** What Vendure has for a SKU. */
    sealed interface Found {}

    /** @param allocated units of orders that are placed and not shipped */
    record Known(String id, int allocated) implements Found {}

    /** Nothing that a level could be written to. */
    record Unknown(Outcome refusal) implements Found {}
}
