package dev.cartage.sandbox.shopify.webhook;

import dev.cartage.sandbox.shopify.store.Address;
import dev.cartage.sandbox.shopify.store.Gid;
import dev.cartage.sandbox.shopify.store.Order;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Addresses and buyers in REST form. */
final class People {
    private People() {}

    static Map<String, @Nullable Object> address(Address address) {
        Map<String, @Nullable Object> body = new LinkedHashMap<>();
        body.put("first_name", address.firstName());
        body.put("last_name", address.lastName());
        body.put("name", address.name());
        body.put("company", orNull(address.company()));
        body.put("address1", address.address1());
        body.put("address2", orNull(address.address2()));
        body.put("city", address.city());
        body.put("province", address.province());
        body.put("province_code", address.provinceCode());
        body.put("zip", address.zip());
        body.put("country", address.country());
        body.put("country_code", address.countryCode());
        body.put("phone", address.phone());
        body.put("latitude", null);
        body.put("longitude", null);
        return body;
    }

    static Map<String, @Nullable Object> customer(Order order) {
        Address buyer = order.sale().billTo();
        Map<String, @Nullable Object> home = address(buyer);
        home.remove("latitude");
        home.remove("longitude");
        home.put("id", order.id());
        home.put("customer_id", order.id());
        home.put("country_name", buyer.country());
        home.put("default", true);
        Map<String, @Nullable Object> body = new LinkedHashMap<>();
        body.put("id", order.id());
        body.put("admin_graphql_api_id", Gid.of("Customer", order.id()));
        body.put("email", order.sale().email());
        body.put("first_name", buyer.firstName());
        body.put("last_name", buyer.lastName());
        body.put("phone", null);
        body.put("note", null);
        body.put("state", "disabled");
        body.put("currency", order.sale().currency());
        body.put("created_at", order.sale().createdAt().toString());
        body.put("updated_at", order.sale().createdAt().toString());
        body.put("verified_email", true);
        body.put("multipass_identifier", null);
        body.put("tax_exempt", false);
        body.put("tax_exemptions", List.of());
        body.put("default_address", home);
        return body;
    }

    private static @Nullable String orNull(String text) {
        return text.isEmpty() ? null : text;
    }
}
