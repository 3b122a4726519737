package dev.cartage.connectors.tryton;

import dev.cartage.model.Problem;
import dev.cartage.model.StockLevel;
import dev.cartage.spi.FileWarehouse.Fault;
import dev.cartage.spi.FileWarehouse.Parsed;
import dev.cartage.spi.StockSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/** What the warehouse has of each product, and what is left of it after all shipments that are planned. */
final class StockLevels implements StockSource {
    private static final int PAGE = 1_000;

    private final Reception reception;
    private final TrytonSettings settings;

    StockLevels(Reception reception, TrytonSettings settings) {
        this.reception = reception;
        this.settings = settings;
    }

    @Override
    public byte[] read() {
        Desk desk = reception.enter();
        int warehouse = Site.warehouse(desk, settings).path("id").intValue();
        Desk counting = desk.with(Map.of("locations", List.of(warehouse), "stock_date_end", Site.today(desk)));
        List<JsonNode> all = new ArrayList<>();
        List<JsonNode> page;
        do {
            int last = all.isEmpty() ? 0 : all.getLast().path("id").intValue();
            page = counting.page(
                    "product.product",
                    List.of(List.of("type", "=", "goods"), List.of("code", "!=", ""), List.of("id", ">", last)),
                    List.of(List.of("id", "ASC")),
                    PAGE,
                    "code",
                    "quantity",
                    "forecast_quantity");
            all.addAll(page);
        } while (page.size() == PAGE);
        return Json.MAPPER.writeValueAsBytes(all);
    }

    @Override
    public Parsed<StockLevel> map(byte[] content) {
        Map<String, List<JsonNode>> bySku = Json.MAPPER
                .readTree(content)
                .valueStream()
                .filter(product -> !Json.text(product, "code").isBlank())
                .collect(Collectors.groupingBy(product -> Json.text(product, "code")));
        List<StockLevel> levels = new ArrayList<>();
        List<Fault> faults = new ArrayList<>();
        bySku.forEach((sku, products) -> {
            if (products.size() > 1) {
                faults.add(new Fault(
                        0,
                        new Problem(
                                "sku-not-unique",
                                "Tryton has several products with the code “" + sku
                                        + "”, so its level stays as it was.",
                                "Give each product in Tryton a code of its own.")));
            } else {
                levels.add(level(sku, products.getFirst()));
            }
        });
        return new Parsed<>(levels, faults);
    }

    /** Parts of a unit cannot be sold. */
    private static StockLevel level(String sku, JsonNode product) {
        int available = (int) Math.floor(product.path("forecast_quantity").doubleValue(0));
        int onHand = (int) Math.floor(product.path("quantity").doubleValue(0));
        return new StockLevel(sku, Math.max(0, available), onHand, "", Optional.empty());
    }
}
