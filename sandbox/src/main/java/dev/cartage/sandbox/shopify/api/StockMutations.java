package dev.cartage.sandbox.shopify.api;

import dev.cartage.sandbox.shopify.api.Mutations.Outcome;
import dev.cartage.sandbox.shopify.graphql.Call;
import dev.cartage.sandbox.shopify.graphql.FieldError;
import dev.cartage.sandbox.shopify.graphql.Types;
import dev.cartage.sandbox.shopify.store.Gid;
import dev.cartage.sandbox.shopify.store.Level;
import dev.cartage.sandbox.shopify.store.Refusal;
import dev.cartage.sandbox.shopify.store.Shop;
import dev.cartage.sandbox.shopify.store.StockTaking.Change;
import dev.cartage.sandbox.shopify.store.StockTaking.Count;
import dev.cartage.sandbox.shopify.store.StockTaking.Group;
import dev.cartage.sandbox.shopify.store.StockTaking.Target;
import dev.cartage.sandbox.shopify.store.Subscriptions.Subscription;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/** The mutations about stock and webhooks. */
final class StockMutations {
    private StockMutations() {}

    static void add(Types types) {
        Types.Fields<Shop> root = types.shape("Mutation");
        root.field("inventorySetQuantities", (shop, call) -> Outcome.of(() -> set(call)))
                .field("inventoryActivate", (shop, call) -> Outcome.of(() -> activate(call)))
                .field("webhookSubscriptionCreate", (shop, call) -> Outcome.of(() -> subscribe(call)))
                .field("webhookSubscriptionDelete", (shop, call) -> Outcome.of(() -> unsubscribe(call)));
        Mutations.payload(types, "InventorySetQuantitiesPayload", "inventoryAdjustmentGroup");
        Mutations.payload(types, "InventoryActivatePayload", "inventoryLevel");
        Mutations.payload(types, "WebhookSubscriptionCreatePayload", "webhookSubscription");
        Mutations.payload(types, "WebhookSubscriptionDeletePayload", "deletedWebhookSubscriptionId");
        types.<Refusal>shape("InventorySetQuantitiesUserError")
                .field("code", Refusal::code)
                .field("field", Refusal::field)
                .field("message", Refusal::sentence);
        types.type("InventoryAdjustmentGroup", Group.class)
                .field("id", group -> Gid.of("InventoryAdjustmentGroup", group.id()))
                .field("createdAt", Group::createdAt)
                .field("reason", group -> group.count().reason())
                .field(
                        "referenceDocumentUri",
                        group -> Parts.orNull(group.count().reference()))
                .field("changes", Group::changes);
        types.<Change>shape("InventoryChange")
                .field("name", Change::name)
                .field("delta", Change::delta)
                .field("quantityAfterChange", Change::after)
                .field("item", (change, call) -> StockFields.item(change.itemId(), call))
                .field(
                        "location",
                        (change, call) ->
                                call.shop().location(change.locationId()).orElse(null));
    }

    private static Group set(Call call) throws Refusal {
        String key = key(call);
        Map<String, @Nullable Object> input = call.object("input");
        List<Target> targets = new ArrayList<>();
        for (var line : Call.objects(input, "quantities")) {
            targets.add(target(line));
        }
        Count count = new Count(
                Call.text(input, "name"),
                Call.text(input, "reason"),
                Call.text(input, "referenceDocumentUri"),
                List.copyOf(targets));
        return call.shop().stockTaking().set(key, count);
    }

    private static String key(Call call) {
        if (call.idempotencyKey().isBlank()) {
            throw new FieldError(
                    "BAD_REQUEST", "The @idempotent directive is required for this mutation but was not provided.");
        }
        return call.idempotencyKey();
    }

    private static Target target(Map<String, @Nullable Object> line) {
        if (!line.containsKey("changeFromQuantity")) {
            throw new FieldError(
                    "BAD_REQUEST", "The changeFromQuantity field is required; pass null to skip the check.");
        }
        return new Target(
                Gid.number(Call.text(line, "inventoryItemId"), "InventoryItem").orElse(-1),
                Gid.number(Call.text(line, "locationId"), "Location").orElse(-1),
                line.get("quantity") instanceof Integer quantity ? quantity : 0,
                line.get("changeFromQuantity") instanceof Integer expected
                        ? OptionalInt.of(expected)
                        : OptionalInt.empty());
    }

    private static Level activate(Call call) throws Refusal {
        String unused = key(call);
        long item = Gid.number(call.text("inventoryItemId"), "InventoryItem").orElse(-1);
        long location = Gid.number(call.text("locationId"), "Location").orElse(-1);
        int available = call.number("available", call.number("onHand", 0));
        return call.shop().stockTaking().activate(item, location, available, call.number("onHand", available));
    }

    private static Subscription subscribe(Call call) throws Refusal {
        Map<String, @Nullable Object> input = call.object("webhookSubscription");
        String uri = Call.text(input, "uri") + Call.text(input, "callbackUrl");
        if (!uri.startsWith("http://") && !uri.startsWith("https://")) {
            throw new Refusal("", List.of("webhookSubscription", "uri"), "Address is invalid");
        }
        return call.shop().subscribe(call.text("topic"), uri);
    }

    private static String unsubscribe(Call call) throws Refusal {
        long id = Gid.number(call.text("id"), "WebhookSubscription").orElse(-1);
        call.shop().unsubscribe(id);
        return call.text("id");
    }
}
