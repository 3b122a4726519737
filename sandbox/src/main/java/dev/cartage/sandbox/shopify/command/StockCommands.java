package dev.cartage.sandbox.shopify.command;

import dev.cartage.sandbox.control.Reply;
import dev.cartage.sandbox.control.Request;
import dev.cartage.sandbox.control.Router;
import dev.cartage.sandbox.shopify.Market;
import dev.cartage.sandbox.shopify.store.Gid;
import dev.cartage.sandbox.shopify.store.Level;
import dev.cartage.sandbox.shopify.store.Shop;
import dev.cartage.sandbox.shopify.store.Variant;

/** Tells and counts stock. */
final class StockCommands {
    private final Market market;

    StockCommands(Market market) {
        this.market = market;
    }

    record Shelf(String sku, String location, int available, int onHand, String updatedAt) {}

    void add(Router router) {
        router.on("GET", "/control/shops/{shop}/stock", this::list)
                .on("PUT", "/control/shops/{shop}/stock", this::count);
    }

    private Reply list(Request request) {
        Shop shop = market.shop(request.part("shop"));
        return Reply.ok(
                shop.stock().all().stream().map(level -> shelf(shop, level)).toList());
    }

    private Reply count(Request request) {
        Shop shop = market.shop(request.part("shop"));
        String sku = request.text("sku", "");
        Variant variant = shop.catalogue()
                .bySku(sku)
                .orElseThrow(() -> new IllegalArgumentException("This shop sells no " + sku));
        long location = Gid.number(request.text("location", ""), "Location")
                .orElse(shop.locations().getFirst().id());
        Level counted = shop.stockTaking().count(variant.itemId(), location, request.number("available", 0));
        return Reply.ok(shelf(shop, counted));
    }

    private static Shelf shelf(Shop shop, Level level) {
        String sku = shop.catalogue().byItem(level.itemId()).map(Variant::sku).orElse("");
        return new Shelf(
                sku,
                Gid.of("Location", level.locationId()),
                level.available(),
                level.onHand(),
                level.updatedAt().toString());
    }
}
