package dev.cartage.sandbox.shopify.api;

import dev.cartage.sandbox.shopify.api.Parts.Counted;
import dev.cartage.sandbox.shopify.api.Parts.Item;
import dev.cartage.sandbox.shopify.graphql.Call;
import dev.cartage.sandbox.shopify.graphql.Page;
import dev.cartage.sandbox.shopify.graphql.Types;
import dev.cartage.sandbox.shopify.store.FulfillmentOrder;
import dev.cartage.sandbox.shopify.store.Location;
import dev.cartage.sandbox.shopify.store.Order;
import dev.cartage.sandbox.shopify.store.Orders;
import dev.cartage.sandbox.shopify.store.Search;
import dev.cartage.sandbox.shopify.store.Search.Term;
import dev.cartage.sandbox.shopify.store.Shop;
import dev.cartage.sandbox.shopify.store.Subscriptions.Subscription;
import dev.cartage.sandbox.shopify.store.Variant;
import java.util.ArrayList;
import java.util.List;

/** The fields of QueryRoot. */
final class Queries {
    private static final Orders.Key BEGINNING = new Orders.Key(Long.MIN_VALUE, Long.MIN_VALUE);

    private Queries() {}

    static void add(Types types) {
        Types.Fields<Shop> root = types.shape("QueryRoot");
        root.field("shop", shop -> shop)
                .field("currentAppInstallation", shop -> shop)
                .field("orders", (shop, call) -> OrderPages.read(call))
                .field(
                        "bulkOperation",
                        (shop, call) -> shop.bulk().look(call.text("id")).orElse(null))
                .field("ordersCount", (shop, call) -> count(call))
                .field(
                        "fulfillmentOrders",
                        (shop, call) -> Page.of(fulfillmentOrders(call), FulfillmentOrder::id, call))
                .field("locations", (shop, call) -> Page.of(shop.locations(), Location::id, call))
                .field(
                        "inventoryItems",
                        (shop, call) -> Page.of(
                                bySku(call).stream().map(Item::new).toList(),
                                item -> item.variant().itemId(),
                                call))
                .field("productVariants", (shop, call) -> Page.of(bySku(call), Variant::id, call))
                .field("webhookSubscriptions", (shop, call) -> Page.of(subscriptions(call), Subscription::id, call))
                .field("nodes", (shop, call) -> Nodes.all(call));
        for (String single :
                List.of("node", "order", "fulfillmentOrder", "location", "inventoryItem", "inventoryLevel")) {
            root.field(single, (shop, call) -> Nodes.one(single, call));
        }
    }

    private static Counted count(Call call) {
        var filter = OrderPages.filter(call.text("query"));
        return call.shop().locked(() -> {
            int[] count = {0};
            call.shop().orders().walk(Orders.Sort.CREATED, BEGINNING, false, order -> {
                count[0] += filter.fits().test(order) ? 1 : 0;
                return true;
            });
            return new Counted(Math.min(count[0], call.number("limit", Integer.MAX_VALUE)));
        });
    }

    private static List<FulfillmentOrder> fulfillmentOrders(Call call) {
        List<Term> terms = Search.parse(call.text("query"));
        boolean closedToo = call.flag("includeClosed");
        List<FulfillmentOrder> found = new ArrayList<>();
        call.shop().locked(() -> {
            call.shop().orders().walk(Orders.Sort.CREATED, BEGINNING, call.flag("reverse"), order -> {
                add(order, terms, closedToo, found);
                return true;
            });
            return found;
        });
        return found;
    }

    private static void add(Order order, List<Term> terms, boolean closedToo, List<FulfillmentOrder> found) {
        for (FulfillmentOrder part : order.fulfillmentOrders()) {
            boolean fits = terms.stream().allMatch(term -> switch (term.field()) {
                case "status" -> part.status().name().equalsIgnoreCase(term.value());
                case "assigned_location_id" -> Long.toString(part.locationId()).equals(term.value());
                default -> true;
            });
            if (fits && (closedToo || !part.finished())) {
                found.add(part);
            }
        }
    }

    private static List<Variant> bySku(Call call) {
        List<String> skus = Search.parse(call.text("query")).stream()
                .filter(term -> term.field().equals("sku"))
                .map(Term::value)
                .toList();
        return skus.isEmpty()
                ? call.shop().catalogue().variants()
                : skus.stream()
                        .flatMap(sku -> call.shop().catalogue().allBySku(sku).stream())
                        .toList();
    }

    private static List<Subscription> subscriptions(Call call) {
        List<?> topics = call.list("topics");
        String uri = call.text("uri") + call.text("callbackUrl");
        return call.shop().subscriptions().all().stream()
                .filter(one -> topics.isEmpty() || topics.contains(one.topic()))
                .filter(one -> uri.isEmpty() || one.uri().equals(uri))
                .toList();
    }
}
