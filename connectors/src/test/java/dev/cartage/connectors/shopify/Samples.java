package dev.cartage.connectors.shopify;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/** Settings for tests. */
final class Samples {
    private Samples() {}

    static ShopifySettings settings(String shop, String token, String secret, String location) {
        return new ShopifySettings(
                shop, token, secret, location, Set.of(FinancialStatus.PAID), Optional.empty(), false, "");
    }

    static Record at(Record settings, String location) {
        ShopifySettings all = (ShopifySettings) settings;
        return settings(all.shop(), all.accessToken(), all.appSecret(), location);
    }

    static Record after(Record settings, Instant moment) {
        ShopifySettings all = (ShopifySettings) settings;
        return new ShopifySettings(
                all.shop(),
                all.accessToken(),
                all.appSecret(),
                all.location(),
                all.financialStatuses(),
                Optional.of(moment),
                false,
                "");
    }

    static Record tagging(Record settings, String tag) {
        ShopifySettings all = (ShopifySettings) settings;
        return new ShopifySettings(
                all.shop(),
                all.accessToken(),
                all.appSecret(),
                all.location(),
                all.financialStatuses(),
                Optional.empty(),
                false,
                tag);
    }
}
