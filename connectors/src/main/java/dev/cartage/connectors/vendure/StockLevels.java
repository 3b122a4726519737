package dev.cartage.connectors.vendure;

import dev.cartage.connectors.support.Json;
import dev.cartage.connectors.support.Outcomes;
import dev.cartage.connectors.support.Skus;
import dev.cartage.connectors.support.graphql.GraphQl;
import dev.cartage.spi.Outcome;
import dev.cartage.spi.RemoteException;
import dev.cartage.spi.StockSink;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Writes what may be sold. Vendure itself sells what is on hand less what is allocated to orders it has not shipped, and
 * the warehouse has taken those orders off already; so on hand becomes the warehouse's level and what is allocated.
 */
final class StockLevels implements StockSink {
    private static final int MOST = 50;

    private final GraphQl api;
    private final VendureSettings settings;

    StockLevels(GraphQl api, VendureSettings settings) {
        this.api = api;
        this.settings = settings;
    }

    @Override
    public int batch() {
        return MOST;
    }

    @Override
    public List<Outcome> set(List<Level> levels) {
        String location = location();
        Skus<Variant> variants = variants(levels, location);
        Outcome[] outcomes = new Outcome[levels.size()];
        List<Write> writes = new ArrayList<>();
        for (int i = 0; i < levels.size(); i++) {
            switch (variants.find(levels.get(i).sku(), false)) {
                case Skus.Unknown<Variant>(Outcome refusal) -> outcomes[i] = refusal;
                case Skus.Known<Variant>(List<Variant> found) -> {
                    Variant variant = found.getFirst();
                    int onHand = Math.max(0, levels.get(i).quantity()) + variant.allocated();
                    writes.add(new Write(i, variant.id(), onHand));
                }
            }
        }
        write(writes, location, outcomes);
        return List.of(outcomes);
    }

    private Skus<Variant> variants(List<Level> levels, String location) {
        ObjectNode variables = Json.object();
        levels.stream()
                .map(Level::sku)
                .distinct()
                .forEach(sku -> variables.withArray("skus").add(sku));
        Skus<Variant> variants = new Skus<>(VendureDialect.NAME);
        for (JsonNode variant : api.ask(Query.STOCK_LEVELS, variables)
                .path("productVariants")
                .path("items")
                .values()) {
            int allocated = variant.path("stockLevels")
                    .valueStream()
                    .filter(level -> Json.text(level, "stockLocationId").equals(location))
                    .mapToInt(level -> level.path("stockAllocated").intValue(0))
                    .sum();
            variants.add(Json.text(variant, "sku"), new Variant(Json.text(variant, "id"), allocated));
        }
        return variants;
    }

    private String location() {
        if (!settings.stockLocation().isBlank()) {
            return settings.stockLocation().strip();
        }
        JsonNode all = api.ask(Query.STOCK_LOCATIONS, Json.object())
                .path("stockLocations")
                .path("items");
        if (all.isEmpty()) {
            throw VendureDialect.VENDURE.rejected(
                    "no-stock-location",
                    "Vendure has no stock location in this channel.",
                    "Assign a stock location to the channel in Vendure.");
        }
        return Json.text(all.path(0), "id");
    }

    /** Vendure writes all or none, so what it refuses is halved until what it finds fault with stands alone. */
    private void write(List<Write> writes, String location, Outcome[] outcomes) {
        if (writes.isEmpty()) {
            return;
        }
        try {
            api.ask(Query.SET_STOCK, variables(writes, location));
            writes.forEach(one -> outcomes[one.place()] = new Outcome.Sent(""));
        } catch (RemoteException.Rejected refused) {
            int half = writes.size() / 2;
            if (half == 0) {
                outcomes[writes.getFirst().place()] = new Outcome.Refused(refused.problem(), Outcome.Retry.AFTER_EDIT);
                return;
            }
            write(writes.subList(0, half), location, outcomes);
            write(writes.subList(half, writes.size()), location, outcomes);
        } catch (RemoteException trouble) {
            writes.forEach(one -> outcomes[one.place()] = Outcomes.of(trouble));
        }
    }

    private static ObjectNode variables(List<Write> writes, String location) {
        ObjectNode variables = Json.object();
        ArrayNode input = variables.putArray("input");
        for (Write write : writes) {
            ObjectNode variant = input.addObject().put("id", write.variant());
            variant.putArray("stockLevels")
                    .addObject()
                    .put("stockLocationId", location)
                    .put("stockOnHand", write.onHand());
        }
        return variables;
    }

    /** @param allocated units of orders that are placed and not shipped */
    private record Variant(String id, int allocated) {}

    /**
     * A level whose variant is known.
     *
     * @param place its place in the call
     */
    private record Write(int place, String variant, int onHand) {}
}
