package dev.cartage.sandbox.shopify.api;

import dev.cartage.sandbox.shopify.api.Parts.Item;
import dev.cartage.sandbox.shopify.api.Parts.Product;
import dev.cartage.sandbox.shopify.graphql.Call;
import dev.cartage.sandbox.shopify.store.Gid;
import dev.cartage.sandbox.shopify.store.Ids;
import dev.cartage.sandbox.shopify.store.Shop;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Finds things by global id. */
final class Nodes {
    private Nodes() {}

    static List<@Nullable Object> all(Call call) {
        List<@Nullable Object> found = new ArrayList<>();
        for (Object id : call.list("ids")) {
            found.add(find(call.shop(), id.toString()).orElse(null));
        }
        return found;
    }

    /** The object of one field, where the id is of the type the field answers; {@code node} answers any. */
    static @Nullable Object one(String field, Call call) {
        String id = call.text("id");
        if (field.equals("location") && id.isEmpty()) {
            return call.shop().locations().getFirst();
        }
        boolean fits = field.equals("node") || Gid.parse(id).type().equalsIgnoreCase(field);
        return fits ? find(call.shop(), id).orElse(null) : null;
    }

    private static Optional<?> find(Shop shop, String id) {
        Gid gid = Gid.parse(id);
        long number = gid.number();
        return switch (gid.type()) {
            case "Order" -> shop.order(number);
            case "LineItem" ->
                shop.order(Ids.orderOfLine(number))
                        .flatMap(order -> order.lines().stream()
                                .filter(line -> line.id() == number)
                                .findFirst());
            case "FulfillmentOrder" ->
                shop.order(Ids.orderOfFulfillmentOrder(number))
                        .flatMap(order -> order.fulfillmentOrders().stream()
                                .filter(part -> part.id() == number)
                                .findFirst());
            case "Fulfillment" ->
                shop.order(Ids.orderOfFulfillment(number))
                        .flatMap(order -> order.fulfillments().stream()
                                .filter(parcel -> parcel.id() == number)
                                .findFirst());
            case "Location" -> shop.location(number);
            case "InventoryItem" -> shop.catalogue().byItem(number).map(Item::new);
            case "InventoryLevel" -> level(shop, id, number);
            case "ProductVariant" -> shop.catalogue().byId(number);
            case "Product" ->
                shop.catalogue().variants().stream()
                        .filter(variant -> variant.productId() == number)
                        .map(Product::new)
                        .findFirst();
            case "WebhookSubscription" -> shop.subscriptions().find(number);
            case "Shop" -> Optional.of(shop);
            default -> Optional.empty();
        };
    }

    private static Optional<?> level(Shop shop, String id, long location) {
        String item = id.substring(id.indexOf('=') + 1);
        return item.chars().allMatch(Character::isDigit) && !item.isEmpty()
                ? shop.stock().find(Long.parseLong(item), location)
                : Optional.empty();
    }
}
