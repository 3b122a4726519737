package dev.cartage.connectors.shopify;

import java.util.Optional;
import java.util.Set;

/** Settings for tests. */
final class Samples {
    private Samples() {}

    static ShopifySettings settings(String shop, String token, String secret, String location) {
        return new ShopifySettings(
                shop, token, secret, location, Set.of(FinancialStatus.PAID), Optional.empty(), false, "");
    }
}
