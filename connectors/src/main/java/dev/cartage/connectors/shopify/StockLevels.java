package dev.cartage.connectors.shopify;

import static dev.cartage.connectors.shopify.ShopifyDialect.SHOPIFY;

import dev.cartage.connectors.support.Json;
import dev.cartage.connectors.support.Outcomes;
import dev.cartage.connectors.support.Skus;
import dev.cartage.connectors.support.graphql.GraphQl;
import dev.cartage.connectors.support.graphql.Reply;
import dev.cartage.spi.Outcome;
import dev.cartage.spi.RemoteException;
import dev.cartage.spi.StockSink;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Writes what is available at the warehouse's location. */
record StockLevels(GraphQl api, ShopifySettings settings) implements StockSink {
    private static final int MOST = 250;
    private static final int MOST_ACTIVATED_AT_ONCE = 25;

    @Override
    public int batch() {
        return MOST;
    }

    @Override
    public List<Outcome> set(List<Level> levels) {
        if (settings.locationId().isEmpty()) {
            throw SHOPIFY.rejected(
                    "location-missing",
                    "Stock can only be written to one location, and the store's settings name none.",
                    "Enter the fulfillment location in the store's settings.");
        }
        Skus<Stocked.Item> items = Stocked.bySku(
                        api, settings, levels.stream().map(Level::sku).toList())
                .items();
        Outcome[] outcomes = new Outcome[levels.size()];
        List<Write> known = new ArrayList<>();
        List<Write> inactive = new ArrayList<>();
        for (int i = 0; i < levels.size(); i++) {
            switch (items.find(levels.get(i).sku(), settings.includeDuplicateSkus())) {
                case Skus.Unknown<Stocked.Item>(Outcome refusal) -> outcomes[i] = refusal;
                case Skus.Known<Stocked.Item>(List<Stocked.Item> found) -> {
                    for (Stocked.Item item : found) {
                        (item.stocked() ? known : inactive).add(new Write(i, item.id(), levels.get(i)));
                    }
                }
            }
        }
        for (int from = 0; from < known.size(); from += MOST) {
            write(known.subList(from, Math.min(known.size(), from + MOST)), outcomes);
        }
        activate(inactive, outcomes);
        return List.of(outcomes);
    }

    /** Of several products with one SKU, what went wrong with any of them counts. */
    private static void tell(Outcome[] outcomes, Write write, Outcome outcome) {
        if (outcomes[write.place()] == null
                || outcome instanceof Outcome.Refused
                || outcome instanceof Outcome.Unknown) {
            outcomes[write.place()] = outcome;
        }
    }

    /** Shopify writes all or none, so the levels it finds fault with are left out and the others sent once more. */
    private void write(List<Write> writes, Outcome[] outcomes) {
        Map<Integer, JsonNode> faults = writes.isEmpty() ? Map.of() : faults(writes);
        List<Write> good = new ArrayList<>();
        for (int i = 0; i < writes.size(); i++) {
            Write write = writes.get(i);
            JsonNode fault = faults.get(faults.containsKey(i) ? i : StockRefusal.ALL);
            if (faults.isEmpty()) {
                tell(outcomes, write, new Outcome.Sent(""));
            } else if (fault != null) {
                tell(outcomes, write, StockRefusal.of(fault, write.level()));
            } else {
                good.add(write);
            }
        }
        if (!good.isEmpty()) {
            try {
                write(good, outcomes);
            } catch (RemoteException trouble) {
                good.forEach(one -> tell(outcomes, one, Outcomes.of(trouble)));
            }
        }
    }

    /** What Shopify says against each, by its place; {@link StockRefusal#ALL} for all of them. */
    private Map<Integer, JsonNode> faults(List<Write> writes) {
        String key =
                key(writes.stream().map(one -> one.level().idempotencyKey()).collect(Collectors.joining(" ")));
        ObjectNode variables = Json.object().put("key", key);
        ObjectNode input = variables.putObject("input");
        input.put("name", "available").put("reason", "correction");
        input.put("referenceDocumentUri", "gid://cartage/StockLevels/" + key);
        ArrayNode quantities = input.putArray("quantities");
        for (Write write : writes) {
            // The warehouse is the source of truth, so the null, which must be there, skips Shopify's comparison.
            quantities
                    .addObject()
                    .put("inventoryItemId", write.item())
                    .put("locationId", settings.locationId())
                    .put("quantity", write.level().quantity())
                    .putNull("changeFromQuantity");
        }
        Map<Integer, JsonNode> faults = new LinkedHashMap<>();
        api.ask(Query.INVENTORY_SET, variables)
                .path("inventorySetQuantities")
                .path("userErrors")
                .values()
                .forEach(error -> faults.putIfAbsent(StockRefusal.place(error, writes.size()), error));
        return faults;
    }

    /** An item that is not kept at the location yet is put there with its quantity. */
    private void activate(List<Write> writes, Outcome[] outcomes) {
        for (int from = 0; from < writes.size(); from += MOST_ACTIVATED_AT_ONCE) {
            List<Write> some = writes.subList(from, Math.min(writes.size(), from + MOST_ACTIVATED_AT_ONCE));
            try {
                List<Reply> replies = api.change(
                        Query.INVENTORY_ACTIVATE,
                        some.stream().map(this::activation).toList());
                for (int i = 0; i < some.size(); i++) {
                    tell(
                            outcomes,
                            some.get(i),
                            StockRefusal.activated(replies.get(i), some.get(i).level()));
                }
            } catch (RemoteException trouble) {
                some.forEach(one -> tell(outcomes, one, Outcomes.of(trouble)));
            }
        }
    }

    private ObjectNode activation(Write write) {
        return Json.object()
                .put("item", write.item())
                .put("location", settings.locationId())
                .put("available", write.level().quantity())
                .put("key", key(write.level().idempotencyKey() + write.item()));
    }

    private static String key(String text) {
        return UUID.nameUUIDFromBytes(text.getBytes(StandardCharsets.UTF_8)).toString();
    }

    /**
     * A level whose item is known.
     *
     * @param place its place in the call
     */
    private record Write(int place, String item, Level level) {}
}
