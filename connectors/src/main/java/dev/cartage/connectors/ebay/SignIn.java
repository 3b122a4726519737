package dev.cartage.connectors.ebay;

import static dev.cartage.connectors.ebay.Api.EBAY;

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
 * The seller's consent: an access token holds for two hours, the refresh token for 18 months, whatever is done with it
 * (developer.ebay.com, "Using a refresh token"). A seller's own keyset has a refresh token in the settings.
 */
final class SignIn {
    private static final String SCOPE = "https://api.ebay.com/oauth/api_scope";
    /** The first is for the Trading API. */
    private static final String SCOPES = SCOPE + " " + SCOPE + "/sell.fulfillment " + SCOPE + "/sell.inventory";

    private static final Duration TWO_HOURS = Duration.ofHours(2);
    private static final Duration EIGHTEEN_MONTHS = Duration.ofDays(547);

    /** eBay knows the address to come back to by a name, the RuName. */
    private static final Map<String, String> ASKS = Map.of(
            "client_id", "{id}",
            "redirect_uri", "{name}",
            "response_type", "code",
            "scope", SCOPES,
            "state", "{state}");

    private static final Map<String, String> EXCHANGES =
            Map.of("grant_type", "authorization_code", "code", "{code}", "redirect_uri", "{name}");

    private SignIn() {}

    static CodeConsent of(Session given, EbaySettings settings) {
        Session session = OwnApplication.of(given, settings.clientId(), settings.clientSecret());
        URI address = settings.address("/identity/v1/oauth2/token");
        var endpoint = new TokenEndpoint(EBAY, address, "signIn", ClientSecret.IN_HEADER, TWO_HOURS, EIGHTEEN_MONTHS);
        // Other credentials never work with the token of the ones before.
        int credentials = Objects.hash(session.application().id(), settings.refreshToken());
        var token = new KeptToken(session, "seller " + credentials, endpoint, settings.refreshToken());
        String page = settings.address("/oauth2/authorize").toString().replace("://api.", "://auth.");
        return new CodeConsent(session, endpoint, token, page, ASKS, "code", EXCHANGES, _ -> Map.of());
    }
}
