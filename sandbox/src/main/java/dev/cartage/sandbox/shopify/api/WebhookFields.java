package dev.cartage.sandbox.shopify.api;

import dev.cartage.sandbox.shopify.graphql.Types;
import dev.cartage.sandbox.shopify.store.Gid;
import dev.cartage.sandbox.shopify.store.Subscriptions.Subscription;

/** How webhook subscriptions are read. */
final class WebhookFields {
    private WebhookFields() {}

    private record HttpEndpoint(String uri) {}

    static void add(Types types) {
        types.connection("WebhookSubscription");
        types.type("WebhookSubscription", Subscription.class)
                .field("id", one -> Gid.of("WebhookSubscription", one.id()))
                .field("legacyResourceId", Subscription::id)
                .field("topic", Subscription::topic)
                .field("uri", Subscription::uri)
                .field("callbackUrl", Subscription::uri)
                .field("format", one -> "JSON")
                .field("createdAt", Subscription::createdAt)
                .field("updatedAt", Subscription::createdAt)
                .field("endpoint", one -> new HttpEndpoint(one.uri()));
        types.type("WebhookHttpEndpoint", HttpEndpoint.class).field("callbackUrl", HttpEndpoint::uri);
    }
}
