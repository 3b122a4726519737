package dev.cartage.connectors.support.oauth;

import dev.cartage.connectors.support.Remote;
import dev.cartage.spi.Application;
import dev.cartage.spi.Authorizer;
import dev.cartage.spi.Session;
import java.net.URI;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiPredicate;

/**
 * A merchant's consent by a code (RFC 6749 §4.1): the platform's page hands it out, the token endpoint takes it.
 *
 * @param page where the merchant's browser goes
 * @param scopes what is asked for, as the platform writes it
 * @param token what the consent brings is kept there
 * @param fields what the token endpoint wants beside the code
 * @param genuine whether an answer is the platform's, by its fields and the application's secret
 * @param settings that a consent replaces
 */
public record CodeConsent(
        Session session,
        TokenEndpoint endpoint,
        URI page,
        String scopes,
        KeptToken token,
        Map<String, String> fields,
        BiPredicate<Map<String, String>, String> genuine,
        Map<String, String> settings)
        implements Authorizer {
    @Override
    public URI consent(Consent wanted) {
        Application application = ConsentAddress.require(endpoint.remote(), session.application());
        Map<String, String> query = new LinkedHashMap<>();
        query.put("client_id", application.id());
        query.put("scope", scopes);
        query.put("redirect_uri", wanted.callback().toString());
        query.put("state", wanted.state());
        return ConsentAddress.of(page.toString(), query);
    }

    @Override
    public Map<String, String> complete(Consent wanted, Map<String, String> answered) {
        Remote remote = endpoint.remote();
        String code = ConsentAddress.code(remote, wanted, answered, "code");
        if (!genuine.test(answered, session.application().secret())) {
            throw remote.notAuthorized("The answer is not " + remote.name() + "'s: its signature is wrong.");
        }
        Map<String, String> form = new LinkedHashMap<>(fields);
        form.put("code", code);
        token.keep(endpoint.ask(session, form));
        return settings;
    }

    @Override
    public Optional<Instant> authorizedUntil() {
        return token.until();
    }
}
