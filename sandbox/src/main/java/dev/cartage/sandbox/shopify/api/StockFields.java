package dev.cartage.sandbox.shopify.api;

import static dev.cartage.sandbox.shopify.api.Parts.orNull;

import dev.cartage.sandbox.shopify.api.Parts.Grams;
import dev.cartage.sandbox.shopify.api.Parts.Item;
import dev.cartage.sandbox.shopify.api.Parts.Product;
import dev.cartage.sandbox.shopify.api.Parts.Quantity;
import dev.cartage.sandbox.shopify.graphql.Call;
import dev.cartage.sandbox.shopify.graphql.Page;
import dev.cartage.sandbox.shopify.graphql.Types;
import dev.cartage.sandbox.shopify.store.Gid;
import dev.cartage.sandbox.shopify.store.Level;
import dev.cartage.sandbox.shopify.store.Location;
import dev.cartage.sandbox.shopify.store.Variant;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** How locations, products and stock are read. */
final class StockFields {
    private StockFields() {}

    static void add(Types types) {
        locations(types);
        services(types);
        products(types);
        items(types);
        levels(types);
    }

    private static void locations(Types types) {
        types.connection("Location");
        types.type("Location", Location.class)
                .field("id", place -> Gid.of("Location", place.id()))
                .field("legacyResourceId", Location::id)
                .field("name", Location::name)
                .field("isActive", place -> true)
                .field(
                        "isFulfillmentService",
                        (place, call) -> !service(place, call).isEmpty())
                .field(
                        "fulfillmentService",
                        (place, call) -> service(place, call).isEmpty() ? null : place)
                .field("fulfillsOnlineOrders", place -> true)
                .field("shipsInventory", place -> true)
                .field("address", place -> place)
                .field("createdAt", Location::createdAt)
                .field("updatedAt", Location::createdAt);
        Types.Fields<Location> address = types.shape("LocationAddress");
        PartFields.street(address, Location::address);
        address.field("provinceCode", place -> orNull(place.address().provinceCode()))
                .field("country", place -> orNull(place.address().country()));
    }

    private static void services(Types types) {
        types.<Location>shape("FulfillmentService")
                .field("id", place -> Gid.of("FulfillmentService", place.id()))
                .field("serviceName", StockFields::service)
                .field(
                        "handle",
                        (place, call) ->
                                service(place, call).toLowerCase(Locale.ROOT).replace(' ', '-'));
    }

    private static String service(Location place, Call call) {
        return call.shop().services().getOrDefault(place.id(), "");
    }

    private static void products(Types types) {
        types.type("Product", Product.class)
                .field("id", product -> Gid.of("Product", product.variant().productId()))
                .field("legacyResourceId", product -> product.variant().productId())
                .field("title", product -> product.variant().title())
                .field("vendor", product -> product.variant().vendor());
        types.connection("ProductVariant");
        types.type("ProductVariant", Variant.class)
                .field("id", variant -> Gid.of("ProductVariant", variant.id()))
                .field("legacyResourceId", Variant::id)
                .field("sku", Variant::sku)
                .field("barcode", variant -> null)
                .field("title", variant -> variant.option().isEmpty() ? "Default Title" : variant.option())
                .field("displayName", Variant::displayName)
                .field("price", variant -> new Parts.Money(variant.cents(), "").amount())
                .field(
                        "inventoryQuantity",
                        (variant, call) -> call.shop().stock().of(variant.itemId()).stream()
                                .mapToInt(Level::available)
                                .sum())
                .field("inventoryItem", Item::new)
                .field("product", Product::new)
                .field("createdAt", (variant, call) -> call.shop().createdAt())
                .field("updatedAt", (variant, call) -> call.shop().createdAt());
    }

    private static void items(Types types) {
        types.connection("InventoryItem");
        types.type("InventoryItem", Item.class)
                .field("id", item -> Gid.of("InventoryItem", item.variant().itemId()))
                .field("legacyResourceId", item -> item.variant().itemId())
                .field("sku", item -> item.variant().sku())
                .field("tracked", item -> true)
                .field("requiresShipping", item -> true)
                .field("createdAt", (item, call) -> call.shop().createdAt())
                .field("updatedAt", (item, call) -> call.shop().createdAt())
                .field("measurement", item -> item)
                .field("variant", Item::variant)
                .field("inventoryLevel", StockFields::level)
                .field(
                        "inventoryLevels",
                        (item, call) ->
                                Page.of(call.shop().stock().of(item.variant().itemId()), Level::locationId, call));
        types.<Item>shape("InventoryItemMeasurement")
                .field(
                        "id",
                        item -> Gid.of(
                                "InventoryItemMeasurement", item.variant().itemId()))
                .field("weight", item -> new Grams(item.variant().grams()));
    }

    private static @Nullable Level level(Item item, Call call) {
        long location = Gid.number(call.text("locationId"), "Location").orElse(-1);
        return call.shop().stock().find(item.variant().itemId(), location).orElse(null);
    }

    private static void levels(Types types) {
        types.connection("InventoryLevel");
        types.type("InventoryLevel", Level.class)
                .field("id", level -> Gid.ofLevel(level.locationId(), level.itemId()))
                .field("isActive", level -> true)
                .field("createdAt", Level::createdAt)
                .field("updatedAt", Level::updatedAt)
                .field("item", (level, call) -> item(level.itemId(), call))
                .field(
                        "location",
                        (level, call) ->
                                call.shop().location(level.locationId()).orElse(null))
                .field("quantities", StockFields::quantities);
        types.type("InventoryQuantity", Quantity.class)
                .field(
                        "id",
                        one -> Gid.of("InventoryQuantity", one.locationId()) + "?inventory_item_id=" + one.itemId()
                                + "&name=" + one.name())
                .field("name", Quantity::name)
                .field("quantity", Quantity::quantity)
                .field("updatedAt", one -> null);
    }

    static @Nullable Item item(long itemId, Call call) {
        return call.shop().catalogue().byItem(itemId).map(Item::new).orElse(null);
    }

    private static List<Quantity> quantities(Level level, Call call) {
        return call.list("names").stream()
                .map(Object::toString)
                .map(name -> new Quantity(level.itemId(), level.locationId(), name, level.named(name)))
                .toList();
    }
}
