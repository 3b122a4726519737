package dev.cartage.sandbox.shopify.api;

import dev.cartage.sandbox.shopify.graphql.Types;
import dev.cartage.sandbox.shopify.store.Gid;
import dev.cartage.sandbox.shopify.store.Shop;
import dev.cartage.sandbox.shopify.store.Subscriptions.Subscription;
import java.util.List;

/** How the app that asks and its webhook subscriptions are read. */
final class WebhookFields {
    private static final List<Scope> SCOPES = List.of(
            new Scope("write_orders"),
            new Scope("read_locations"),
            new Scope("write_inventory"),
            new Scope("write_merchant_managed_fulfillment_orders"));

    private WebhookFields() {}

    private record HttpEndpoint(String uri) {}

    static void add(Types types) {
        app(types);
        types.connection("WebhookSubscription");
        types.type("WebhookSubscription", Subscription.class)
                .field("id", one -> Gid.of("WebhookSubscription", one.id()))
                .field("legacyResourceId", Subscription::id)
                .field("topic", Subscription::topic)
                .field("uri", Subscription::uri)
                .field("callbackUrl", Subscription::uri)
                .field("format", one -> "JSON")
                .field("includeFields", one -> List.of())
                .field("filter", one -> null)
                .field("createdAt", Subscription::createdAt)
                .field("updatedAt", Subscription::createdAt)
                .field("endpoint", one -> new HttpEndpoint(one.uri()));
        types.type("WebhookHttpEndpoint", HttpEndpoint.class).field("callbackUrl", HttpEndpoint::uri);
    }

    /** One app for all shops, with the scopes that an integration of orders and stock needs. */
    private static void app(Types types) {
        types.<Shop>shape("AppInstallation")
                .field("id", shop -> Gid.of("AppInstallation", shop.number()))
                .field("accessScopes", shop -> SCOPES);
        types.<Scope>shape("AccessScope").field("handle", Scope::handle).field("description", Scope::handle);
    }

    /** What the app may do. */
    private record Scope(String handle) {}
}
