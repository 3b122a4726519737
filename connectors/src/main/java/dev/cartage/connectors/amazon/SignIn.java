package dev.cartage.connectors.amazon;

import dev.cartage.connectors.support.AccessToken;
import dev.cartage.connectors.support.oauth.ConsentAddress;
import dev.cartage.connectors.support.oauth.Grant;
import dev.cartage.connectors.support.oauth.KeptToken;
import dev.cartage.connectors.support.oauth.OwnApplication;
import dev.cartage.connectors.support.oauth.TokenEndpoint;
import dev.cartage.connectors.support.oauth.TokenEndpoint.ClientSecret;
import dev.cartage.spi.Application;
import dev.cartage.spi.Authorizer;
import dev.cartage.spi.Session;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * Login with Amazon. A seller's own application has a refresh token in the settings; Cartage's application gets one when
 * the seller agrees in Seller Central. Either opens the door for an hour, and is renewed for a year.
 */
final class SignIn implements Authorizer {
    private static final Duration HOUR = Duration.ofHours(1);
    /** Sellers renew their consent once a year. */
    private static final Duration YEAR = Duration.ofDays(365);

    private final Session session;
    private final Marketplace marketplace;
    private final TokenEndpoint endpoint;
    private final KeptToken kept;

    SignIn(Session given, AmazonSettings settings, Marketplace marketplace) {
        this.session = OwnApplication.of(given, settings.clientId(), settings.clientSecret());
        this.marketplace = marketplace;
        this.endpoint = new TokenEndpoint(
                SpApi.AMAZON, settings.signIn(marketplace), "SIGN_IN", ClientSecret.IN_FORM, HOUR, YEAR);
        // Other credentials never work with the token of the ones before.
        String name = "seller "
                + Integer.toHexString(Objects.hash(session.application().id(), settings.refreshToken()));
        this.kept = new KeptToken(session, name, endpoint, settings.refreshToken());
    }

    AccessToken token() {
        return kept;
    }

    @Override
    public URI consent(Consent wanted) {
        Application application = ConsentAddress.require(SpApi.AMAZON, session.application());
        return ConsentAddress.of(
                marketplace.sellerCentral() + "/apps/authorize/consent",
                Map.of(
                        "application_id", application.name(),
                        "state", wanted.state(),
                        "redirect_uri", wanted.callback().toString()));
    }

    @Override
    public Map<String, String> complete(Consent wanted, Map<String, String> answered) {
        String code = ConsentAddress.code(SpApi.AMAZON, wanted, answered, "spapi_oauth_code");
        Grant grant = endpoint.ask(
                session,
                Map.of(
                        "grant_type",
                        "authorization_code",
                        "code",
                        code,
                        "redirect_uri",
                        wanted.callback().toString()));
        kept.keep(grant);
        return Map.of("sellerId", answered.getOrDefault("selling_partner_id", ""));
    }

    @Override
    public Optional<Instant> authorizedUntil() {
        return kept.until();
    }
}
