package dev.cartage.connectors.support.warehouse;

import dev.cartage.connectors.support.Json;
import dev.cartage.model.Problem;
import dev.cartage.model.StockLevel;
import dev.cartage.spi.FileWarehouse.Fault;
import dev.cartage.spi.FileWarehouse.Parsed;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/** Levels from a list of products. A SKU that several products share has no level that could be told. */
public record JsonLevels(String remote, String skuField, BiFunction<String, JsonNode, StockLevel> level) {
    public Parsed<StockLevel> read(byte[] content) {
        Map<String, List<JsonNode>> bySku = Json.MAPPER
                .readTree(content)
                .valueStream()
                .filter(product -> !Json.text(product, skuField).isBlank())
                .collect(Collectors.groupingBy(
                        product -> Json.text(product, skuField), TreeMap::new, Collectors.toList()));
        List<StockLevel> levels = new ArrayList<>();
        List<Fault> faults = new ArrayList<>();
        bySku.forEach((sku, products) -> {
            if (products.size() == 1) {
                levels.add(level.apply(sku, products.getFirst()));
            } else {
                faults.add(new Fault(0, notUnique(sku)));
            }
        });
        return new Parsed<>(levels, faults);
    }

    private Problem notUnique(String sku) {
        return new Problem(
                "sku-not-unique",
                remote + " has several products with the code “" + sku + "”, so its level stays as it was.",
                "Give each product in " + remote + " a code of its own.");
    }
}
