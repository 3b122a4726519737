package dev.cartage.sandbox.amazon;

import dev.cartage.sandbox.web.Said;
import java.net.URI;
import java.util.regex.Pattern;

/** Which call a request is. */
final class Routes {
    private final Doors doors;
    private final NewOrdersApi newOrders;
    private final OldOrdersApi oldOrders;
    private final ShipmentsApi shipments;
    private final ListingsApi listings;
    private final FeedsApi feeds;
    private final SellersApi sellers;

    Routes(Seller seller, URI address) {
        doors = new Doors(seller);
        newOrders = new NewOrdersApi(seller);
        oldOrders = new OldOrdersApi(seller, doors);
        shipments = new ShipmentsApi(seller);
        listings = new ListingsApi(seller);
        feeds = new FeedsApi(seller, listings, address);
        sellers = new SellersApi(seller);
    }

    Doors doors() {
        return doors;
    }

    /** Answers a call whose token is good. */
    @FunctionalInterface
    interface Route {
        Answer answer(Said said);
    }

    /** @param operation Amazon's name for the call */
    record Target(String operation, Route route) {}

    Target find(Said said) {
        String call = said.method() + " " + said.path();
        return is(call, "GET /orders/2026-01-01/orders")
                ? new Target("searchOrders", newOrders::searchOrders)
                : is(call, "GET /orders/2026-01-01/orders/*")
                        ? new Target("getOrder", newOrders::getOrder)
                        : is(call, "GET /orders/v0/orders")
                                ? new Target("getOrders", oldOrders::getOrders)
                                : is(call, "GET /orders/v0/orders/*")
                                        ? new Target("getOrder", oldOrders::getOrder)
                                        : is(call, "GET /orders/v0/orders/*/orderItems")
                                                ? new Target("getOrderItems", oldOrders::getOrderItems)
                                                : is(call, "POST /orders/v0/orders/*/shipmentConfirmation")
                                                        ? new Target("confirmShipment", shipments::confirm)
                                                        : is(call, "GET /listings/2021-08-01/items/*")
                                                                ? new Target("searchListingsItems", listings::search)
                                                                : is(call, "PATCH /listings/2021-08-01/items/*/*")
                                                                        ? new Target(
                                                                                "patchListingsItem", listings::patch)
                                                                        : is(call, "POST /feeds/2021-06-30/documents")
                                                                                ? new Target(
                                                                                        "createFeedDocument",
                                                                                        feeds::createDocument)
                                                                                : is(
                                                                                                call,
                                                                                                "POST /feeds/2021-06-30/feeds")
                                                                                        ? new Target(
                                                                                                "createFeed",
                                                                                                feeds::create)
                                                                                        : is(
                                                                                                        call,
                                                                                                        "GET /feeds/2021-06-30/feeds/*")
                                                                                                ? new Target(
                                                                                                        "getFeed",
                                                                                                        feeds::status)
                                                                                                : is(
                                                                                                                call,
                                                                                                                "GET /feeds/2021-06-30/documents/*")
                                                                                                        ? new Target(
                                                                                                                "getFeedDocument",
                                                                                                                feeds
                                                                                                                        ::document)
                                                                                                        : is(
                                                                                                                        call,
                                                                                                                        "GET /sellers/v1/marketplaceParticipations")
                                                                                                                ? new Target(
                                                                                                                        "getMarketplaceParticipations",
                                                                                                                        _ ->
                                                                                                                                sellers
                                                                                                                                        .marketplaces())
                                                                                                                : is(
                                                                                                                                call,
                                                                                                                                "POST /tokens/2021-03-01/restrictedDataToken")
                                                                                                                        ? new Target(
                                                                                                                                "createRestrictedDataToken",
                                                                                                                                doors
                                                                                                                                        ::restricted)
                                                                                                                        : new Target(
                                                                                                                                "",
                                                                                                                                _ -> {
                                                                                                                                    throw Refusal
                                                                                                                                            .notFound(
                                                                                                                                                    "There"
                                                                                                                                                        + " is nothing"
                                                                                                                                                        + " at "
                                                                                                                                                            + call);
                                                                                                                                });
    }

    /** What needs no token: the sign-in, and documents, whose address is the pass. */
    Target open(Said said) {
        String call = said.method() + " " + said.path();
        return is(call, "POST /auth/o2/token")
                ? new Target("signIn", doors::signIn)
                : is(call, "PUT /documents/*")
                        ? new Target("upload", feeds::put)
                        : is(call, "GET /documents/*")
                                ? new Target("download", feeds::get)
                                : new Target("", _ -> Answer.empty("", 404));
    }

    private static boolean is(String call, String pattern) {
        return call.matches(Pattern.quote(pattern).replace("*", "\\E[^/]+\\Q"));
    }
}
