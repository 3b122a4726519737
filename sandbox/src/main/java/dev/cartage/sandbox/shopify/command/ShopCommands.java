package dev.cartage.sandbox.shopify.command;

import dev.cartage.sandbox.control.Reply;
import dev.cartage.sandbox.control.Request;
import dev.cartage.sandbox.control.Router;
import dev.cartage.sandbox.shopify.Market;
import dev.cartage.sandbox.shopify.store.Gid;
import dev.cartage.sandbox.shopify.store.Location;
import dev.cartage.sandbox.shopify.store.Shop;
import dev.cartage.sandbox.shopify.store.ShopSettings;
import java.net.URI;
import java.util.List;

/** Opens shops and says how to reach them. */
final class ShopCommands {
    private final Market market;
    private final URI address;

    ShopCommands(Market market, URI address) {
        this.market = market;
        this.address = address;
    }

    /** What an integration must be told. */
    record Description(
            String shop, String address, String token, String secret, List<Place> locations, List<String> skus) {}

    record Place(String id, String name) {}

    void add(Router router) {
        router.on("POST", "/control/shops", this::open)
                .on(
                        "GET",
                        "/control/shops",
                        request -> Reply.ok(
                                market.shops().stream().map(this::describe).toList()))
                .on("GET", "/control/shops/{shop}", request -> Reply.ok(describe(market.shop(request.part("shop")))));
    }

    private Reply open(Request request) {
        ShopSettings usual = ShopSettings.of(request.text("handle", ""));
        return Reply.created(describe(market.open(new ShopSettings(
                usual.handle(),
                request.text("token", usual.token()),
                request.text("secret", usual.secret()),
                request.text("currency", usual.currency()),
                request.text("country", usual.country()),
                request.number("seed", (int) usual.seed()),
                request.number("products", usual.products()),
                request.decimal("bucketSize", usual.bucketSize()),
                request.decimal("restorePerSecond", usual.restorePerSecond()),
                request.number("largestQuery", usual.largestQuery())))));
    }

    private Description describe(Shop shop) {
        return new Description(
                shop.handle(),
                address + "/" + shop.handle(),
                shop.settings().token(),
                shop.settings().secret(),
                shop.locations().stream().map(ShopCommands::place).toList(),
                shop.catalogue().variants().stream()
                        .map(variant -> variant.sku())
                        .toList());
    }

    private static Place place(Location location) {
        return new Place(Gid.of("Location", location.id()), location.name());
    }
}
