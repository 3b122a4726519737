package dev.cartage.connectors.tryton;

import dev.cartage.spi.RemoteException;
import dev.cartage.spi.Session;
import dev.cartage.spi.Tokens;
import dev.cartage.spi.Tokens.Token;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** Where one gets in: logs in to Tryton, or goes on with the session that stands. */
final class Reception {
    /** The session is used until Tryton refuses it, whatever this says. */
    private static final Duration USUAL_LIFE = Duration.ofDays(30);

    private final Session session;
    private final TrytonSettings settings;

    Reception(Session session, TrytonSettings settings) {
        this.session = session;
        this.settings = settings;
    }

    /**
     * A desk to work at. Costs one request, for the user's preferences, which Tryton wants to hear again with every call.
     *
     * @throws RemoteException.NotAuthorized if Tryton does not know user and password
     */
    Desk enter() {
        Optional<Token> standing = session.tokens().current(name());
        if (standing.isPresent()) {
            try {
                return at(standing.get());
            } catch (RemoteException.NotAuthorized ended) {
                return at(renew(standing));
            }
        }
        return at(renew(standing));
    }

    /** Anew, even if a session stands: the password may have changed. */
    Desk enterAnew() {
        return at(renew(session.tokens().current(name())));
    }

    /** Another user never works with the session of the one before. */
    private String name() {
        return "session of " + settings.user().strip();
    }

    private Desk at(Token token) {
        Desk desk = new Desk(session.wire(), settings.endpoint(), "Session " + token.access(), Map.of());
        JsonNode preferences = desk.call("login", "model.res.user.get_preferences", true);
        return desk.with(Json.MAPPER.convertValue(preferences, Desk.CONTEXT));
    }

    private Token renew(Optional<Token> ended) {
        String user = settings.user().strip();
        JsonNode said = new Desk(session.wire(), settings.endpoint(), "", Map.of())
                .call("login", "common.db.login", user, Map.of("password", settings.password()), "en");
        if (!said.isArray()) {
            throw Trouble.notAuthorized("Tryton does not let the user in.");
        }
        String ticket =
                user + ":" + said.path(0).intValue() + ":" + said.path(1).stringValue("");
        Tokens tokens = session.tokens();
        Token fresh = new Token(
                Base64.getEncoder().encodeToString(ticket.getBytes(StandardCharsets.UTF_8)),
                "",
                session.clock().instant().plus(USUAL_LIFE));
        return tokens.replace(name(), ended, fresh)
                ? fresh
                : tokens.current(name()).orElse(fresh);
    }

    /** One record. @param what for the problem, if there is none */
    static JsonNode only(List<JsonNode> found, String what, String setting) {
        if (found.isEmpty()) {
            throw Trouble.rejected(
                    "not-in-tryton", "Tryton has no " + what + ".", "Correct the setting " + setting + ".");
        }
        return found.getFirst();
    }
}
