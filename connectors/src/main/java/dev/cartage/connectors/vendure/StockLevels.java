package dev.cartage.connectors.vendure;

import static dev.cartage.connectors.vendure.VendureConnector.PROBLEMS;

import dev.cartage.connectors.support.Halving;
import dev.cartage.connectors.support.Json;
import dev.cartage.connectors.support.Skus;
import dev.cartage.connectors.support.graphql.GraphQl;
import dev.cartage.spi.Outcome;
import dev.cartage.spi.StockSink;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/**
 * Writes what may be sold. Vendure itself sells what is on hand less what is allocated to orders it has not shipped, and
 * the warehouse has taken those orders off already; so on hand becomes the warehouse's level and what is allocated.
 */
record StockLevels(GraphQl api, VendureSettings settings) implements StockSink {
    private static final int MOST = 50;

    /** @param allocated units of orders that are placed and not shipped */
    private record Variant(String id, int allocated) {}

    @Override
    public int batch() {
        return MOST;
    }

    @Override
    public List<Outcome> set(List<Level> levels) {
        String location = location();
        return variants(levels, location)
                .write(levels, false, writes -> Halving.each(writes, some -> write(some, location)));
    }

    private String location() {
        if (!settings.stockLocation().isBlank()) {
            return settings.stockLocation().strip();
        }
        return Json.list(api.ask("stock-locations", Map.of()), "stockLocations.items").stream()
                .findFirst()
                .map(first -> Json.text(first, "id"))
                .orElseThrow(() -> PROBLEMS.trouble("no-stock-location", Map.of()));
    }

    private Skus<Variant> variants(List<Level> levels, String location) {
        List<String> skus = levels.stream().map(Level::sku).distinct().toList();
        Skus<Variant> variants = new Skus<>(VendureConnector.NAME);
        for (JsonNode variant : Json.list(api.ask("stock-levels", Map.of("skus", skus)), "productVariants.items")) {
            int allocated = Json.list(variant, "stockLevels").stream()
                    .filter(level -> Json.text(level, "stockLocationId").equals(location))
                    .mapToInt(level -> level.path("stockAllocated").intValue(0))
                    .sum();
            variants.add(Json.text(variant, "sku"), new Variant(Json.text(variant, "id"), allocated));
        }
        return variants;
    }

    /** Vendure writes all or none. */
    private void write(List<Skus.Write<Variant>> writes, String location) {
        List<Map<String, ?>> input = writes.stream()
                .<Map<String, ?>>map(one -> {
                    int onHand =
                            Math.max(0, one.level().quantity()) + one.item().allocated();
                    Map<String, ?> level = Map.of("stockLocationId", location, "stockOnHand", onHand);
                    return Map.of("id", one.item().id(), "stockLevels", List.of(level));
                })
                .toList();
        api.ask("set-stock", Map.of("input", input));
    }
}
