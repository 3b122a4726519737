package dev.cartage.sandbox.shopify.command;

import dev.cartage.sandbox.control.Reply;
import dev.cartage.sandbox.control.Request;
import dev.cartage.sandbox.control.Router;
import dev.cartage.sandbox.shopify.Market;
import dev.cartage.sandbox.shopify.store.Changes;
import dev.cartage.sandbox.shopify.store.FulfillmentOrder.Asked;
import dev.cartage.sandbox.shopify.store.Order;
import dev.cartage.sandbox.shopify.store.Routing;
import dev.cartage.sandbox.shopify.store.Shop;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import tools.jackson.databind.JsonNode;

/** What the merchant does to an order. */
final class OrderChangeCommands {
    private static final String ORDER = "/control/shops/{shop}/orders/{order}";
    private final Market market;

    OrderChangeCommands(Market market) {
        this.market = market;
    }

    @FunctionalInterface
    private interface Change {
        void make(Changes changes, long order, Request request);
    }

    void add(Router router) {
        router.on("PATCH", ORDER, request -> change(request, OrderChangeCommands::edit))
                .on(
                        "POST",
                        ORDER + "/touch",
                        request -> change(request, (changes, order, body) -> changes.touch(order)))
                .on(
                        "POST",
                        ORDER + "/cancel",
                        request -> change(
                                request,
                                (changes, order, body) -> changes.cancel(order, body.text("reason", "CUSTOMER"))))
                .on(
                        "POST",
                        ORDER + "/hold",
                        request -> change(
                                request,
                                (changes, order, body) ->
                                        changes.hold(order, body.text("reason", "OTHER"), body.text("notes", ""))))
                .on(
                        "POST",
                        ORDER + "/release",
                        request -> change(request, (changes, order, body) -> changes.release(order)))
                .on(
                        "POST",
                        ORDER + "/move",
                        request -> route(
                                request,
                                (routing, order) -> routing.move(order, Long.parseLong(request.text("location", "0")))))
                .on(
                        "POST",
                        ORDER + "/split",
                        request -> route(
                                request,
                                (routing, order) -> routing.split(
                                        order, request.body().path("units").asInt(1))))
                .on(
                        "POST",
                        ORDER + "/ask",
                        request -> route(
                                request,
                                (routing, order) ->
                                        routing.ask(order, Asked.valueOf(request.text("for", "SUBMITTED")))));
    }

    private Reply change(Request request, Change change) {
        Shop shop = market.shop(request.part("shop"));
        Order order = OrderCommands.find(shop, request.part("order"));
        change.make(new Changes(shop), order.id(), request);
        return Reply.ok(Truth.of(shop.order(order.id()).orElseThrow()));
    }

    private Reply route(Request request, BiConsumer<Routing, Long> change) {
        Shop shop = market.shop(request.part("shop"));
        Order order = OrderCommands.find(shop, request.part("order"));
        change.accept(new Routing(shop), order.id());
        return Reply.ok(Truth.of(shop.order(order.id()).orElseThrow()));
    }

    private static void edit(Changes changes, long order, Request request) {
        JsonNode body = request.body();
        if (body.has("note")) {
            changes.sale(order, "note", sale -> sale.withNote(request.text("note", "")));
        }
        if (body.has("email")) {
            changes.sale(order, "email", sale -> sale.withEmail(request.text("email", "")));
        }
        if (body.has("address1")) {
            changes.sale(
                    order,
                    "address",
                    sale -> sale.withShipTo(
                            sale.shipTo().withStreet(request.text("address1", ""), request.text("address2", ""))));
        }
        if (body.has("tags")) {
            List<String> tags = new ArrayList<>();
            body.path("tags").forEach(tag -> tags.add(tag.asString("")));
            changes.sale(order, "tags", sale -> sale.withTags(tags));
        }
        if (body.has("payment")) {
            changes.payment(order, request.text("payment", ""));
        }
        for (JsonNode line : body.path("lines")) {
            changes.quantity(
                    order, line.path("sku").asString(""), line.path("quantity").asInt(0));
        }
    }
}
