package dev.cartage.connectors.shopify;

import static dev.cartage.connectors.shopify.ShopifyConnector.PROBLEMS;

import dev.cartage.connectors.support.Halving;
import dev.cartage.connectors.support.Json;
import dev.cartage.connectors.support.Keys;
import dev.cartage.connectors.support.Places;
import dev.cartage.connectors.support.Skus.Write;
import dev.cartage.connectors.support.Tally;
import dev.cartage.connectors.support.graphql.GraphQl;
import dev.cartage.connectors.support.graphql.Reply;
import dev.cartage.spi.Outcome;
import dev.cartage.spi.StockSink;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import tools.jackson.databind.JsonNode;

/** Writes what is available at each warehouse's location. */
record StockLevels(GraphQl api, ShopifySettings settings) implements StockSink {
    private static final int MOST = 250;
    private static final int MOST_ACTIVATED_AT_ONCE = 25;

    @Override
    public int batch() {
        return MOST;
    }

    @Override
    public List<Outcome> set(List<Level> levels) {
        Tally<Level> tally = new Tally<>(levels);
        Places.group(levels, level -> settings.locationKey(level.location()))
                .forEach((location, some) -> tally.send(some, MOST, part -> set(location, part)));
        return tally.outcomes();
    }

    private List<Outcome> set(String location, List<Level> levels) {
        if (location.isEmpty()) {
            throw PROBLEMS.trouble("location-missing", Map.of());
        }
        return Stocked.bySku(api, location, levels.stream().map(Level::sku))
                .write(levels, settings.includeDuplicateSkus(), this::write);
    }

    /** An item that is not kept at the location yet is put there with its quantity. */
    private List<Outcome> write(List<Write<Stocked>> writes) {
        Tally<Write<Stocked>> tally = new Tally<>(writes);
        List<Write<Stocked>> kept =
                writes.stream().filter(one -> one.item().kept()).toList();
        tally.send(kept, MOST, some -> Halving.leavingOut(some, this::faults));
        tally.send(
                tally.open(),
                MOST_ACTIVATED_AT_ONCE,
                some -> api.change("inventory-activate", some, this::activation, StockLevels::activated));
        return tally.outcomes();
    }

    /** Shopify writes all or none, and says which it finds fault with. */
    private Map<Integer, Function<Write<Stocked>, Outcome>> faults(List<Write<Stocked>> writes) {
        String key =
                Keys.of(writes.stream().map(one -> one.level().idempotencyKey()).toArray(String[]::new));
        String document = "gid://cartage/StockLevels/" + key;
        List<?> quantities = writes.stream().map(this::quantity).toList();
        JsonNode answer = api.ask("inventory-set", Map.of("key", key, "document", document, "quantities", quantities));
        List<JsonNode> errors = Json.list(answer, "inventorySetQuantities.userErrors");
        return Reply.faults(errors, writes, (write, error) -> {
            String problem = PROBLEMS.known(Json.text(error, "code"), "stock-refused");
            return refused(write, problem, Json.text(error, "message"));
        });
    }

    private Map<String, ?> quantity(Write<Stocked> write) {
        // The warehouse is the source of truth, so the null, which must be there, skips Shopify's comparison.
        return Map.of(
                "inventoryItemId", write.item().id(),
                "locationId",
                        Gid.of("Location", settings.locationKey(write.level().location())),
                "quantity", write.level().quantity(),
                "changeFromQuantity", Json.MAPPER.nullNode());
    }

    private static Outcome refused(Write<Stocked> write, String problem, String said) {
        Level level = write.level();
        return PROBLEMS.outcome(problem, Map.of("sku", level.sku(), "quantity", level.quantity(), "said", said));
    }

    private Map<String, ?> activation(Write<Stocked> write) {
        return Map.of(
                "item", write.item().id(),
                "location",
                        Gid.of("Location", settings.locationKey(write.level().location())),
                "available", write.level().quantity(),
                "key", Keys.of(write.level().idempotencyKey(), write.item().id()));
    }

    private static Outcome activated(Write<Stocked> write, JsonNode payload) {
        // Somebody else may have put it there meanwhile; then the next attempt writes its level.
        return Reply.judge(payload, "", said -> refused(write, "stock-refused-for-now", said));
    }
}
