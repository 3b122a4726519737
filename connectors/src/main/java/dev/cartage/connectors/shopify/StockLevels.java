package dev.cartage.connectors.shopify;

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
final class StockLevels implements StockSink {
    private static final int MOST = 250;
    private static final int MOST_ACTIVATED_AT_ONCE = 25;

    private final AdminApi api;
    private final ShopifySettings settings;

    StockLevels(AdminApi api, ShopifySettings settings) {
        this.api = api;
        this.settings = settings;
    }

    @Override
    public int batch() {
        return MOST;
    }

    @Override
    public List<Outcome> set(List<Level> levels) {
        if (settings.locationId().isEmpty()) {
            throw Trouble.rejected(
                    "location-missing",
                    "Stock can only be written to one location, and the store's settings name none.",
                    "Enter the fulfillment location in the store's settings.");
        }
        List<InventoryItems.Found> items = new InventoryItems(api, settings.locationId())
                .find(levels.stream().map(Level::sku).toList());
        Outcome[] outcomes = new Outcome[levels.size()];
        List<Write> known = new ArrayList<>();
        List<Write> inactive = new ArrayList<>();
        for (int i = 0; i < levels.size(); i++) {
            switch (items.get(i)) {
                case InventoryItems.Unknown(Outcome refusal) -> outcomes[i] = refusal;
                case InventoryItems.Item(String id, boolean stocked) ->
                    (stocked ? known : inactive).add(new Write(i, id, levels.get(i)));
            }
        }
        write(known, outcomes);
        activate(inactive, outcomes);
        return List.of(outcomes);
    }

    /** Shopify writes all or none, so the levels it finds fault with are left out and the others sent once more. */
    private void write(List<Write> writes, Outcome[] outcomes) {
        Map<Integer, JsonNode> faults = writes.isEmpty() ? Map.of() : faults(writes);
        List<Write> good = new ArrayList<>();
        for (int i = 0; i < writes.size(); i++) {
            if (faults.containsKey(i)) {
                outcomes[writes.get(i).place()] =
                        StockRefusal.of(faults.get(i), writes.get(i).level());
            } else if (faults.isEmpty()) {
                outcomes[writes.get(i).place()] = new Outcome.Sent("");
            } else if (faults.containsKey(-1)) {
                outcomes[writes.get(i).place()] =
                        StockRefusal.of(faults.get(-1), writes.get(i).level());
            } else {
                good.add(writes.get(i));
            }
        }
        if (!good.isEmpty()) {
            writeRest(good, outcomes);
        }
    }

    private void writeRest(List<Write> good, Outcome[] outcomes) {
        try {
            write(good, outcomes);
        } catch (RemoteException trouble) {
            good.forEach(one -> outcomes[one.place()] = Outcomes.of(trouble));
        }
    }

    /** What Shopify says against each, by its place; -1 for all of them. */
    private Map<Integer, JsonNode> faults(List<Write> writes) {
        String key = writes.stream().map(one -> one.level().idempotencyKey()).collect(Collectors.joining(" "));
        String batchKey =
                UUID.nameUUIDFromBytes(key.getBytes(StandardCharsets.UTF_8)).toString();
        ObjectNode variables = Json.object().put("key", batchKey);
        ObjectNode input = variables.putObject("input");
        input.put("name", "available").put("reason", "correction");
        input.put("referenceDocumentUri", "gid://cartage/StockLevels/" + batchKey);
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
        JsonNode payload = api.ask(Query.INVENTORY_SET, variables).path("inventorySetQuantities");
        payload.path("userErrors")
                .values()
                .forEach(error -> faults.putIfAbsent(StockRefusal.place(error, writes.size()), error));
        return faults;
    }

    /** An item that is not kept at the location yet is put there with its quantity. */
    private void activate(List<Write> writes, Outcome[] outcomes) {
        for (int from = 0; from < writes.size(); from += MOST_ACTIVATED_AT_ONCE) {
            List<Write> some = writes.subList(from, Math.min(writes.size(), from + MOST_ACTIVATED_AT_ONCE));
            try {
                List<AdminApi.Reply> replies = api.change(
                        Query.INVENTORY_ACTIVATE,
                        some.stream().map(this::activation).toList());
                for (int i = 0; i < some.size(); i++) {
                    outcomes[some.get(i).place()] =
                            StockRefusal.activated(replies.get(i), some.get(i).level());
                }
            } catch (RemoteException trouble) {
                some.forEach(one -> outcomes[one.place()] = Outcomes.of(trouble));
            }
        }
    }

    private ObjectNode activation(Write write) {
        return Json.object()
                .put("item", write.item())
                .put("location", settings.locationId())
                .put("available", write.level().quantity())
                .put("key", write.level().idempotencyKey());
    }

    /**
     * A level whose item is known.
     *
     * @param place its place in the call
     */
    private record Write(int place, String item, Level level) {}
}
