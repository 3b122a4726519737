package dev.cartage.connectors.shopify;

import static dev.cartage.connectors.shopify.ShopifyDialect.SHOPIFY;

import dev.cartage.connectors.support.Signature;
import dev.cartage.connectors.support.oauth.ConsentAddress;
import dev.cartage.connectors.support.oauth.Form;
import dev.cartage.connectors.support.oauth.KeptToken;
import dev.cartage.connectors.support.oauth.TokenEndpoint;
import dev.cartage.spi.Application;
import dev.cartage.spi.Authorizer;
import dev.cartage.spi.Session;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The merchant's consent. The access token holds for an hour, its refresh token works until its successor is used and for
 * 90 days at most (shopify.dev, "Offline access tokens": expiring tokens, since December 2025).
 */
final class Authorization implements Authorizer {
    static final String SCOPES = "read_orders,read_locations,write_inventory,write_orders,"
            + "write_merchant_managed_fulfillment_orders,write_assigned_fulfillment_orders,"
            + "write_third_party_fulfillment_orders";

    private final Session session;
    private final ShopifySettings settings;
    private final TokenEndpoint endpoint;
    private final KeptToken token;

    Authorization(Session session, ShopifySettings settings) {
        this.session = session;
        this.settings = settings;
        this.endpoint = new TokenEndpoint(
                SHOPIFY,
                settings.address("/oauth/access_token"),
                "access-token",
                TokenEndpoint.ClientSecret.IN_FORM,
                Duration.ofHours(1),
                Duration.ofDays(90));
        this.token = new KeptToken(session, settings.address("").getAuthority(), endpoint);
    }

    KeptToken token() {
        return token;
    }

    @Override
    public URI consent(Consent wanted) {
        Application application = ConsentAddress.require(SHOPIFY, session.application());
        Map<String, String> query = new LinkedHashMap<>();
        query.put("client_id", application.id());
        query.put("scope", SCOPES);
        query.put("redirect_uri", wanted.callback().toString());
        query.put("state", wanted.state());
        return ConsentAddress.of(settings.address("/oauth/authorize").toString(), query);
    }

    @Override
    public Map<String, String> complete(Consent wanted, Map<String, String> answered) {
        String code = ConsentAddress.code(SHOPIFY, wanted, answered, "code");
        if (!isSigned(answered)) {
            throw SHOPIFY.notAuthorized("The answer is not Shopify's: its signature is wrong.");
        }
        token.keep(endpoint.ask(session, Map.of("code", code, "expiring", "1")));
        // A custom app's credentials would stand in the way of what the merchant just agreed to.
        return Map.of("accessToken", "", "appSecret", "");
    }

    /** Over all other fields in the order of their names, as Shopify's guide to the authorization code grant says. */
    private boolean isSigned(Map<String, String> answered) {
        Map<String, String> fields = new TreeMap<>(answered);
        fields.remove("hmac");
        byte[] message = Form.encode(fields).getBytes(StandardCharsets.UTF_8);
        String expected = Signature.hex(session.application().secret(), message);
        return Signature.same(expected, answered.getOrDefault("hmac", ""));
    }

    @Override
    public Optional<Instant> authorizedUntil() {
        return token.until();
    }
}
