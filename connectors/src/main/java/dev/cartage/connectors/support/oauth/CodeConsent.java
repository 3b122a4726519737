package dev.cartage.connectors.support.oauth;

import dev.cartage.connectors.support.Address;
import dev.cartage.connectors.support.Parameters;
import dev.cartage.spi.Application;
import dev.cartage.spi.Authorizer;
import dev.cartage.spi.Session;
import java.net.URI;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * A merchant's consent by a code (RFC 6749 §4.1): the platform's page hands it out, the token endpoint takes it. What both
 * are asked is said with the words {@code id} and {@code name} of the application, {@code callback} and {@code state}, and
 * the endpoint also with {@code code}.
 *
 * @param token what the consent brings is kept there
 * @param page where the merchant's browser goes
 * @param asks the page's query
 * @param answers what the platform calls the code in the query with which the browser comes back
 * @param exchanges what is asked of the token endpoint
 * @param settings checks that an answer is the platform's, and tells what it changes in the settings
 */
public record CodeConsent(
        Session session,
        TokenEndpoint endpoint,
        KeptToken token,
        String page,
        Map<String, String> asks,
        String answers,
        Map<String, String> exchanges,
        UnaryOperator<Map<String, String>> settings)
        implements Authorizer {
    /** What the standard exchanges. */
    public static final Map<String, String> STANDARD =
            Map.of("grant_type", "authorization_code", "code", "{code}", "redirect_uri", "{callback}");

    @Override
    public URI consent(Consent wanted) {
        return Address.of(page, "", filled(asks, wanted, ""));
    }

    private Map<String, String> filled(Map<String, String> said, Consent wanted, String code) {
        Application application = ConsentAddress.require(endpoint.remote(), session.application());
        return new Parameters(said)
                .filled(Map.of(
                        "id", application.id(),
                        "name", application.name(),
                        "callback", wanted.callback().toString(),
                        "state", wanted.state(),
                        "code", code));
    }

    @Override
    public Map<String, String> complete(Consent wanted, Map<String, String> answered) {
        String code = ConsentAddress.code(endpoint.remote(), wanted, answered, answers);
        Map<String, String> changed = settings.apply(answered);
        token.keep(endpoint.ask(session, filled(exchanges, wanted, code)));
        return changed;
    }

    @Override
    public Optional<Instant> authorizedUntil() {
        return token.until();
    }
}
