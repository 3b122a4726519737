package dev.cartage.connectors.vendure;

import static dev.cartage.connectors.vendure.VendureDialect.VENDURE;

import dev.cartage.connectors.support.AccessToken;
import dev.cartage.connectors.support.Json;
import dev.cartage.spi.Session;
import dev.cartage.spi.Tokens.Token;
import dev.cartage.spi.Wire;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The session at Vendure. Its token comes in the header {@code vendure-auth-token} of the answer to a login, is kept for
 * all nodes, and holds until Vendure refuses it.
 */
final class SignIn implements AccessToken {
    /** How long Vendure keeps a session by default; the token is used until it is refused, whatever this says. */
    private static final Duration USUAL_LIFE = Duration.ofDays(365);

    private final Session session;
    private final VendureSettings settings;

    SignIn(Session session, VendureSettings settings) {
        this.session = session;
        this.settings = settings;
    }

    @Override
    public String current() {
        return kept().map(Token::access).orElseGet(() -> renew(Optional.empty()));
    }

    @Override
    public Optional<String> after(String refused) {
        Optional<Token> kept = kept();
        return kept.filter(one -> !one.access().equals(refused))
                .map(Token::access)
                .or(() -> Optional.of(renew(kept)));
    }

    /** Another user never works with the session of the one before. */
    private Optional<Token> kept() {
        return session.tokens().current("session of " + settings.user().strip());
    }

    /** Logs in, in place of a session that has ended or never was. If another node was faster, its session holds. */
    private String renew(Optional<Token> ended) {
        Token fresh = new Token(logIn(), "", session.clock().instant().plus(USUAL_LIFE));
        boolean first = session.tokens().replace("session of " + settings.user().strip(), ended, fresh);
        return first ? fresh.access() : kept().orElse(fresh).access();
    }

    /** @throws dev.cartage.spi.RemoteException.NotAuthorized if Vendure does not know user and password */
    String logIn() {
        ObjectNode body = Json.object().put("query", Query.LOGIN.text());
        body.putObject("variables").put("user", settings.user().strip()).put("password", settings.password());
        Wire.Answer answer = session.wire()
                .send(Wire.Request.post(
                        Query.LOGIN.operation(),
                        settings.endpoint(),
                        Map.of("Content-Type", "application/json", "Accept", "application/json"),
                        Json.bytes(body)));
        JsonNode login = VENDURE.json(answer, false).path("data").path("login");
        if (!Json.text(login, "__typename").equals("CurrentUser")) {
            throw VENDURE.notAuthorized("Vendure does not let the user in: " + Json.text(login, "message") + ".");
        }
        String token = answer.header("vendure-auth-token");
        if (token.isEmpty()) {
            throw VENDURE.rejected(
                    "no-session-token",
                    "Vendure hands out no session token.",
                    "Add 'bearer' to authOptions.tokenMethod in Vendure's configuration.");
        }
        return token;
    }
}
