package dev.cartage.sandbox.amazon;

import dev.cartage.sandbox.web.Said;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Which call a request is. */
final class Routes {
    private final Doors doors;
    private final List<Entry> guarded;
    private final List<Entry> open;

    Routes(Seller seller, URI address) {
        doors = new Doors(seller);
        NewOrdersApi newOrders = new NewOrdersApi(seller);
        OldOrdersApi oldOrders = new OldOrdersApi(seller, doors);
        ShipmentsApi shipments = new ShipmentsApi(seller);
        ListingsApi listings = new ListingsApi(seller);
        FeedsApi feeds = new FeedsApi(seller, listings, address);
        SellersApi sellers = new SellersApi(seller);
        guarded = List.of(
                entry("GET /orders/2026-01-01/orders", "searchOrders", newOrders::searchOrders),
                entry("GET /orders/2026-01-01/orders/*", "getOrder", newOrders::getOrder),
                entry("GET /orders/v0/orders", "getOrders", oldOrders::getOrders),
                entry("GET /orders/v0/orders/*", "getOrder", oldOrders::getOrder),
                entry("GET /orders/v0/orders/*/orderItems", "getOrderItems", oldOrders::getOrderItems),
                entry("POST /orders/v0/orders/*/shipmentConfirmation", "confirmShipment", shipments::confirm),
                entry("GET /listings/2021-08-01/items/*", "searchListingsItems", listings::search),
                entry("PATCH /listings/2021-08-01/items/*/*", "patchListingsItem", listings::patch),
                entry("POST /feeds/2021-06-30/documents", "createFeedDocument", feeds::createDocument),
                entry("POST /feeds/2021-06-30/feeds", "createFeed", feeds::create),
                entry("GET /feeds/2021-06-30/feeds/*", "getFeed", feeds::status),
                entry("GET /feeds/2021-06-30/documents/*", "getFeedDocument", feeds::document),
                entry(
                        "GET /sellers/v1/marketplaceParticipations",
                        "getMarketplaceParticipations",
                        _ -> sellers.marketplaces()),
                entry("POST /tokens/2021-03-01/restrictedDataToken", "createRestrictedDataToken", doors::restricted));
        open = List.of(
                entry("POST /auth/o2/token", "signIn", doors::signIn),
                entry("PUT /documents/*", "upload", feeds::put),
                entry("GET /documents/*", "download", feeds::get));
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

    private record Entry(Pattern call, Target target) {}

    /** @param call with a star for each part of the address that varies */
    private static Entry entry(String call, String operation, Route route) {
        return new Entry(
                Pattern.compile(Pattern.quote(call).replace("*", "\\E[^/]+\\Q")), new Target(operation, route));
    }

    Target find(Said said) {
        return find(guarded, said).orElse(new Target("", _ -> {
            throw Refusal.notFound("There is nothing at " + call(said));
        }));
    }

    /** What needs no token: the sign-in, and documents, whose address is the pass. */
    Target open(Said said) {
        return find(open, said).orElse(new Target("", _ -> Answer.empty("", 404)));
    }

    private static Optional<Target> find(List<Entry> entries, Said said) {
        String call = call(said);
        return entries.stream()
                .filter(entry -> entry.call().matcher(call).matches())
                .map(Entry::target)
                .findFirst();
    }

    private static String call(Said said) {
        return said.method() + " " + said.path();
    }
}
