package dev.cartage.connectors.amazon;

import static dev.cartage.connectors.amazon.SpApi.AMAZON;

import dev.cartage.connectors.support.Address;
import dev.cartage.connectors.support.oauth.CodeConsent;
import dev.cartage.connectors.support.oauth.KeptToken;
import dev.cartage.connectors.support.oauth.OwnApplication;
import dev.cartage.connectors.support.oauth.TokenEndpoint;
import dev.cartage.connectors.support.oauth.TokenEndpoint.ClientSecret;
import dev.cartage.spi.Session;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;

/**
 * Login with Amazon. A seller's own application has a refresh token in the settings; Cartage's application gets one when
 * the seller agrees in Seller Central. Either opens the door for an hour, and is renewed for a year.
 */
final class SignIn {
    private static final Duration HOUR = Duration.ofHours(1);
    private static final Duration YEAR = Duration.ofDays(365);
    private static final Map<String, String> ASKS =
            Map.of("application_id", "{name}", "state", "{state}", "redirect_uri", "{callback}");

    private SignIn() {}

    static CodeConsent of(Session given, AmazonSettings settings, Marketplace marketplace) {
        Session session = OwnApplication.of(given, settings.clientId(), settings.clientSecret());
        URI address = Address.of(settings.address("https://api.amazon.com"), "/auth/o2/token", Map.of());
        var endpoint = new TokenEndpoint(AMAZON, address, "SIGN_IN", ClientSecret.IN_FORM, HOUR, YEAR);
        // Other credentials never work with the token of the ones before.
        int credentials = Objects.hash(session.application().id(), settings.refreshToken());
        String name = "seller " + Integer.toHexString(credentials);
        return new CodeConsent(
                session,
                endpoint,
                new KeptToken(session, name, endpoint, settings.refreshToken()),
                settings.address("https://" + marketplace.sellerCentral()) + "/apps/authorize/consent",
                ASKS,
                "spapi_oauth_code",
                CodeConsent.STANDARD,
                answered -> Map.of("sellerId", answered.getOrDefault("selling_partner_id", "")));
    }
}
