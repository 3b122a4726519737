package dev.cartage.connectors.ultracart;

import dev.cartage.connectors.support.Halving;
import dev.cartage.connectors.support.Json;
import dev.cartage.spi.Outcome;
import dev.cartage.spi.StockSink;
import java.util.List;
import tools.jackson.databind.node.ArrayNode;

/** Writes what the distribution center has. One unknown item refuses a whole call, so a refused call is halved. */
final class StockLevels implements StockSink {
    private static final int MOST = 500;

    private final Api api;

    StockLevels(Api api) {
        this.api = api;
    }

    @Override
    public int batch() {
        return MOST;
    }

    @Override
    public List<Outcome> set(List<Level> levels) {
        return Halving.each(levels, this::send);
    }

    private void send(List<Level> levels) {
        ArrayNode inventory = Json.MAPPER.createArrayNode();
        // itemId, in an API that else writes item_id.
        levels.forEach(level ->
                inventory.addObject().put("itemId", level.sku()).put("quantity", Math.max(0, level.quantity())));
        api.tell("inventory", "POST", api.ofCenter("inventory"), inventory);
    }
}
