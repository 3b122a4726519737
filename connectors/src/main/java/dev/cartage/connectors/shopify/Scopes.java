package dev.cartage.connectors.shopify;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** What the app must be allowed to do. A scope to write includes the one to read. */
final class Scopes {
    private static final List<String> KINDS_OF_LOCATION = List.of(
            "merchant_managed_fulfillment_orders", "assigned_fulfillment_orders", "third_party_fulfillment_orders");

    private Scopes() {}

    static List<String> missing(Set<String> granted) {
        List<String> missing = new ArrayList<>();
        for (String scope : List.of("orders", "locations")) {
            if (!granted.contains("read_" + scope) && !granted.contains("write_" + scope)) {
                missing.add("read_" + scope);
            }
        }
        if (!granted.contains("write_inventory")) {
            missing.add("write_inventory");
        }
        if (KINDS_OF_LOCATION.stream().noneMatch(kind -> granted.contains("write_" + kind))) {
            missing.add("one of write_" + String.join(", write_", KINDS_OF_LOCATION));
        }
        return missing;
    }
}
