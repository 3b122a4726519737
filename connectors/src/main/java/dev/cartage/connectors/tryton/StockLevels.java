package dev.cartage.connectors.tryton;

import dev.cartage.connectors.support.Json;
import dev.cartage.connectors.support.warehouse.JsonLevels;
import dev.cartage.model.StockLevel;
import dev.cartage.spi.FileWarehouse.Parsed;
import dev.cartage.spi.StockSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** What the warehouse has of each product, and what is left of it after all shipments that are planned. */
record StockLevels(Desk desk) implements StockSource {
    private static final List<?> GOODS = List.of(List.of("type", "=", "goods"), List.of("code", "!=", ""));
    private static final JsonLevels TABLE = new JsonLevels(Desk.TRYTON.name(), "code", StockLevels::level);

    @Override
    public byte[] read() {
        List<?> here = List.of(Site.of(desk).warehouse().path("id"));
        Desk counting = desk.with(Map.of("locations", here, "stock_date_end", desk.call("read", "ir.date.today")));
        return Json.MAPPER.writeValueAsBytes(
                counting.find("product.product", GOODS, "code quantity forecast_quantity"));
    }

    @Override
    public Parsed<StockLevel> map(byte[] content) {
        return TABLE.read(content);
    }

    /** Parts of a unit cannot be sold. */
    private static StockLevel level(String sku, JsonNode product) {
        int available = (int) Math.floor(product.path("forecast_quantity").asDouble(0));
        int onHand = (int) Math.floor(product.path("quantity").asDouble(0));
        return new StockLevel(sku, Math.max(0, available), onHand, "", Optional.empty());
    }
}
