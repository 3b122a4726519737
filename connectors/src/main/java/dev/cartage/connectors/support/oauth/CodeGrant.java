package dev.cartage.connectors.support.oauth;

import dev.cartage.spi.Application;
import dev.cartage.spi.Authorizer;
import dev.cartage.spi.Session;
import java.net.URI;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;

/**
 * A merchant's consent by authorization code, word for word as RFC 6749 §4.1 has it.
 *
 * @param page where the merchant agrees
 * @param scopes with blanks between them
 * @param comesBack what the platform wants to hear as {@code redirect_uri}
 */
public record CodeGrant(
        Session session,
        TokenEndpoint endpoint,
        KeptToken token,
        String page,
        String scopes,
        BiFunction<Application, Consent, String> comesBack)
        implements Authorizer {
    @Override
    public URI consent(Consent wanted) {
        Application application = ConsentAddress.require(endpoint.remote(), session.application());
        return ConsentAddress.of(
                page,
                Map.of(
                        "client_id", application.id(),
                        "redirect_uri", comesBack.apply(application, wanted),
                        "response_type", "code",
                        "scope", scopes,
                        "state", wanted.state()));
    }

    @Override
    public Map<String, String> complete(Consent wanted, Map<String, String> answered) {
        String code = ConsentAddress.code(endpoint.remote(), wanted, answered, "code");
        String address = comesBack.apply(session.application(), wanted);
        token.keep(endpoint.ask(
                session, Map.of("grant_type", "authorization_code", "code", code, "redirect_uri", address)));
        return Map.of();
    }

    @Override
    public Optional<Instant> authorizedUntil() {
        return token.until();
    }
}
