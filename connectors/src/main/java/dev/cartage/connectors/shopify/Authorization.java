package dev.cartage.connectors.shopify;

import static dev.cartage.connectors.shopify.ShopifyConnector.PROBLEMS;
import static dev.cartage.connectors.support.oauth.TokenEndpoint.ClientSecret.IN_FORM;

import dev.cartage.connectors.support.Form;
import dev.cartage.connectors.support.Signature;
import dev.cartage.connectors.support.oauth.CodeConsent;
import dev.cartage.connectors.support.oauth.KeptToken;
import dev.cartage.connectors.support.oauth.TokenEndpoint;
import dev.cartage.spi.Session;
import java.net.URI;
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

    private static final Duration HOUR = Duration.ofHours(1);
    private static final Duration NINETY_DAYS = Duration.ofDays(90);

    private Authorization() {}

    static CodeConsent of(Session session, ShopifySettings settings) {
        URI address = settings.address("/oauth/access_token");
        var endpoint = new TokenEndpoint(PROBLEMS.remote(), address, "access-token", IN_FORM, HOUR, NINETY_DAYS);
        return new CodeConsent(
                session,
                endpoint,
                new KeptToken(session, settings.address("").getAuthority(), endpoint),
                settings.address("/oauth/authorize").toString(),
                Map.of("client_id", "{id}", "scope", SCOPES, "redirect_uri", "{callback}", "state", "{state}"),
                "code",
                Map.of("expiring", "1", "code", "{code}"),
                answered -> replaced(answered, session.application().secret()));
    }

    /**
     * An answer is signed over all other fields in the order of their names, as Shopify's guide to the authorization code
     * grant says. A custom app's credentials would stand in the way of what the merchant just agreed to.
     */
    private static Map<String, String> replaced(Map<String, String> answered, String secret) {
        Map<String, String> fields = new TreeMap<>(answered);
        fields.remove("hmac");
        byte[] message = Form.encode(fields).getBytes(StandardCharsets.UTF_8);
        if (!Signature.same(Signature.hex(secret, message), answered.getOrDefault("hmac", ""))) {
            throw PROBLEMS.remote().notAuthorized("The answer is not Shopify's: its signature is wrong.");
        }
        return Map.of("accessToken", "", "appSecret", "");
    }
}
