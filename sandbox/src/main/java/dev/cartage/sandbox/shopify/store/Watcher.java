package dev.cartage.sandbox.shopify.store;

/** Hears what happened in a shop; {@code topic} is one of WebhookSubscriptionTopic. */
@FunctionalInterface
public interface Watcher {
    void happened(Shop shop, String topic, Object subject);
}
