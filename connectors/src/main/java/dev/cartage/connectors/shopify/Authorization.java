package dev.cartage.connectors.shopify;

import dev.cartage.connectors.support.Signature;
import dev.cartage.connectors.support.oauth.CodeConsent;
import dev.cartage.connectors.support.oauth.Form;
import dev.cartage.connectors.support.oauth.KeptToken;
import dev.cartage.connectors.support.oauth.TokenEndpoint;
import dev.cartage.spi.Session;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;

/**
 * The merchant's consent. The access token holds for an hour, its refresh token works until its successor is used and for
 * 90 days at most (shopify.dev, "Offline access tokens": expiring tokens, since December 2025).
 */
final class Authorization {
    static final String SCOPES = "read_orders,read_locations,write_inventory,write_orders,"
            + "write_merchant_managed_fulfillment_orders,write_assigned_fulfillment_orders,"
            + "write_third_party_fulfillment_orders";

    private Authorization() {}

    static CodeConsent of(Session session, ShopifySettings settings) {
        TokenEndpoint endpoint = new TokenEndpoint(
                ShopifyConnector.PROBLEMS.remote(),
                settings.address("/oauth/access_token"),
                "access-token",
                TokenEndpoint.ClientSecret.IN_FORM,
                Duration.ofHours(1),
                Duration.ofDays(90));
        return new CodeConsent(
                session,
                endpoint,
                settings.address("/oauth/authorize"),
                SCOPES,
                new KeptToken(session, settings.address("").getAuthority(), endpoint),
                Map.of("expiring", "1"),
                Authorization::isSigned,
                // A custom app's credentials would stand in the way of what the merchant just agreed to.
                Map.of("accessToken", "", "appSecret", ""));
    }

    /** Over all other fields in the order of their names, as Shopify's guide to the authorization code grant says. */
    private static boolean isSigned(Map<String, String> answered, String secret) {
        Map<String, String> fields = new TreeMap<>(answered);
        fields.remove("hmac");
        byte[] message = Form.encode(fields).getBytes(StandardCharsets.UTF_8);
        return Signature.same(Signature.hex(secret, message), answered.getOrDefault("hmac", ""));
    }
}
