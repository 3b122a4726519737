package dev.cartage.sandbox.shopify.command;

import dev.cartage.sandbox.control.Reply;
import dev.cartage.sandbox.control.Request;
import dev.cartage.sandbox.control.Router;
import dev.cartage.sandbox.shopify.Market;
import dev.cartage.sandbox.shopify.store.Attribute;
import dev.cartage.sandbox.shopify.store.Gid;
import dev.cartage.sandbox.shopify.store.Ids;
import dev.cartage.sandbox.shopify.store.Order;
import dev.cartage.sandbox.shopify.store.Orders.Key;
import dev.cartage.sandbox.shopify.store.Orders.Sort;
import dev.cartage.sandbox.shopify.store.Shop;
import dev.cartage.sandbox.shopify.store.Wish;
import dev.cartage.sandbox.shopify.store.Wish.WishedLine;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** Places orders and tells the truth about them. */
final class OrderCommands {
    private static final int MOST_TOLD = 100;
    private final Market market;

    OrderCommands(Market market) {
        this.market = market;
    }

    /** How many were placed, and the first hundred of them. */
    record Placed(int placed, List<Told> orders) {}

    record Told(String id, String name) {}

    void add(Router router) {
        router.on("POST", "/control/shops/{shop}/orders", this::place)
                .on("GET", "/control/shops/{shop}/orders", this::list)
                .on(
                        "GET",
                        "/control/shops/{shop}/orders/{order}",
                        request -> Reply.ok(Truth.of(find(market.shop(request.part("shop")), request.part("order")))));
    }

    private Reply place(Request request) {
        Shop shop = market.shop(request.part("shop"));
        int count = request.number("count", 1);
        int spread = request.number("spreadSeconds", 0);
        Instant now = shop.now();
        Wish wish = wish(request, now);
        List<Told> told = new ArrayList<>();
        for (int placed = 0; placed < count; placed++) {
            long secondsAgo = spread - (long) spread * placed / Math.max(1, count);
            Order order = shop.placing().place(wish.at(now.minusSeconds(spread == 0 ? 0 : secondsAgo)));
            if (told.size() < MOST_TOLD) {
                told.add(new Told(Gid.of("Order", order.id()), order.sale().name()));
            }
        }
        return Reply.created(new Placed(count, told));
    }

    private static Wish wish(Request request, Instant now) {
        List<WishedLine> lines = new ArrayList<>();
        for (JsonNode line : request.body().path("lines")) {
            lines.add(new WishedLine(
                    line.path("sku").asString(""), line.path("quantity").asInt(1)));
        }
        List<String> tags = new ArrayList<>();
        request.body().path("tags").forEach(tag -> tags.add(tag.asString("")));
        List<Attribute> attributes = new ArrayList<>();
        request.body()
                .path("attributes")
                .properties()
                .forEach(one -> attributes.add(
                        new Attribute(one.getKey(), one.getValue().asString(""))));
        return new Wish(
                lines,
                request.decimal("averageLines", 2),
                request.text("payment", "PAID"),
                request.text("note", ""),
                request.text("email", ""),
                tags,
                attributes,
                now);
    }

    private Reply list(Request request) {
        Shop shop = market.shop(request.part("shop"));
        long after = request.query("after", 0);
        long limit = request.query("limit", 1_000);
        List<Truth> truths = new ArrayList<>();
        shop.locked(() -> {
            Key beginning = new Key(Long.MIN_VALUE, Long.MIN_VALUE);
            shop.orders().walk(Sort.CREATED, beginning, false, order -> {
                if (order.id() > after) {
                    truths.add(Truth.of(order));
                }
                return truths.size() < limit;
            });
            return truths;
        });
        return Reply.ok(truths);
    }

    /** By number (1001), id, or global id with its slashes encoded. */
    static Order find(Shop shop, String text) {
        String digits = text.substring(text.lastIndexOf('/') + 1).replace("#", "");
        long number = Long.parseLong(digits);
        long id = number > 1_000_000 ? number : Ids.order(shop.number(), number - 1_000);
        return shop.order(id).orElseThrow(() -> new IllegalArgumentException("This shop has no order " + text));
    }
}
