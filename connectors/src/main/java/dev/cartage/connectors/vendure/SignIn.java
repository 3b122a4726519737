package dev.cartage.connectors.vendure;

import dev.cartage.spi.Session;
import dev.cartage.spi.Tokens;
import dev.cartage.spi.Wire;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/**
 * The session at Vendure. Its token comes in the header {@code vendure-auth-token} of the answer to a login, is kept for
 * all nodes, and holds until Vendure refuses it.
 */
final class SignIn {
    private static final String HEADER = "vendure-auth-token";

    /** How long Vendure keeps a session by default; the token is used until it is refused, whatever this says. */
    private static final Duration USUAL_LIFE = Duration.ofDays(365);

    private final Wire wire;
    private final Tokens tokens;
    private final Clock clock;
    private final VendureSettings settings;

    SignIn(Session session, VendureSettings settings) {
        this.wire = session.wire();
        this.tokens = session.tokens();
        this.clock = session.clock();
        this.settings = settings;
    }

    /** Another user never works with the session of the one before. */
    private String name() {
        return "session of " + settings.user().strip();
    }

    Optional<Tokens.Token> current() {
        return tokens.current(name());
    }

    /**
     * Logs in, in place of a session that has ended or never was. Another node may have been faster; then its session
     * holds.
     *
     * @throws dev.cartage.spi.RemoteException.NotAuthorized if Vendure does not know user and password
     */
    Tokens.Token renew(Optional<Tokens.Token> ended) {
        Tokens.Token fresh = new Tokens.Token(logIn(), "", clock.instant().plus(USUAL_LIFE));
        return tokens.replace(name(), ended, fresh) ? fresh : current().orElse(fresh);
    }

    private String logIn() {
        byte[] body = AdminApi.body(
                Query.LOGIN.text(),
                Json.object().put("user", settings.user().strip()).put("password", settings.password()));
        Wire.Answer answer = wire.send(Wire.Request.post(
                Query.LOGIN.operation(),
                settings.endpoint(),
                Map.of("Content-Type", "application/json", "Accept", "application/json"),
                body));
        JsonNode login = Trouble.data(answer, Query.LOGIN).path("login");
        if (!Json.text(login, "__typename").equals("CurrentUser")) {
            throw Trouble.notAuthorized("Vendure does not let the user in: " + Json.text(login, "message") + ".");
        }
        String token = answer.header(HEADER);
        if (token.isEmpty()) {
            throw Trouble.rejected(
                    "no-session-token",
                    "Vendure hands out no session token.",
                    "Add 'bearer' to authOptions.tokenMethod in Vendure's configuration.");
        }
        return token;
    }
}
