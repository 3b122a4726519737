package dev.cartage.sandbox.shopify.store;

/**
 * How a shop is made.
 *
 * @param handle its name in addresses: letters, digits and dashes
 * @param token what {@code X-Shopify-Access-Token} must say
 * @param secret signs its webhooks
 * @param country where its buyers live: US, CA or GB, or "" for all three
 * @param seed of everything invented for it
 * @param products how many things it sells
 * @param bucketSize points in its leaky bucket
 * @param restorePerSecond points that come back each second
 * @param largestQuery points above which one request is refused
 */
public record ShopSettings(
        String handle,
        String token,
        String secret,
        String currency,
        String country,
        long seed,
        int products,
        double bucketSize,
        double restorePerSecond,
        int largestQuery) {

    /** A shop of 200 products with the limits of a standard plan. */
    public static ShopSettings of(String handle) {
        return new ShopSettings(handle, "token-" + handle, "secret-" + handle, "USD", "", 1, 200, 2_000, 100, 1_000);
    }

    /** The same shop, never throttled: for benchmarks. */
    public ShopSettings unlimited() {
        return new ShopSettings(
                handle, token, secret, currency, country, seed, products, 1e12, 1e12, Integer.MAX_VALUE);
    }

    public ShopSettings withBucket(double size, double restore) {
        return new ShopSettings(handle, token, secret, currency, country, seed, products, size, restore, largestQuery);
    }
}
