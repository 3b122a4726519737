package dev.cartage.connectors.amazon;

import dev.cartage.connectors.support.Resource;
import java.util.List;
import java.util.Locale;

/** One row of {@code marketplaces.txt}. */
record Marketplace(String code, String id, String region, String sellerCentral) {
    static final List<Marketplace> ALL = Resource.rows(Marketplace.class, "marketplaces.txt").stream()
            .map(row -> (row[0] + " " + row[1]).split(" "))
            .map(row -> new Marketplace(row[0], row[1], row[2], row[3]))
            .toList();

    static Marketplace of(String code) {
        return ALL.stream().filter(one -> one.code.equals(code)).findFirst().orElseThrow();
    }

    /** DropStream knew one platform, {@code amazon}; it stays that of the United States. */
    String platform() {
        return code.equals("US") ? "amazon" : "amazon_" + code.toLowerCase(Locale.ROOT);
    }

    String title() {
        return "Amazon (" + code + ")";
    }

    String server() {
        return "https://sellingpartnerapi-" + region + ".amazon.com";
    }

    /** Amazon India takes no carrier that is not on its list. */
    boolean takesOtherCarriers() {
        return !code.equals("IN");
    }
}
