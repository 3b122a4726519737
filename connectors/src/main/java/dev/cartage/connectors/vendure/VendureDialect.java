package dev.cartage.connectors.vendure;

import dev.cartage.connectors.support.Json;
import dev.cartage.connectors.support.Remote;
import dev.cartage.connectors.support.graphql.Dialect;
import dev.cartage.connectors.support.graphql.Question;
import dev.cartage.spi.RemoteException;
import java.net.URI;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** Vendure's GraphQL admin API. It reports most troubles with status 200 and an {@code errors} list. */
record VendureDialect(VendureSettings settings) implements Dialect {
    static final String NAME = "Vendure";
    static final Remote VENDURE =
            new Remote(NAME, "Check user and password, and in Vendure the rights of the user's role for this channel.");

    @Override
    public Remote remote() {
        return VENDURE;
    }

    @Override
    public URI endpoint() {
        return settings.endpoint();
    }

    @Override
    public Map<String, String> headers(String accessToken) {
        Map<String, String> login = Map.of("Authorization", "Bearer " + accessToken);
        String channel = settings.channelToken().strip();
        return channel.isEmpty() ? login : Map.of("Authorization", "Bearer " + accessToken, "vendure-token", channel);
    }

    @Override
    public RemoteException trouble(JsonNode error, JsonNode root, Question question) {
        String said = Remote.excerpt(Json.text(error, "message"));
        return switch (Json.text(error.path("extensions"), "code")) {
            // Vendure says the same of a session that has ended and of a user without the right.
            case "FORBIDDEN", "UNAUTHORIZED", "UNAUTHENTICATED" ->
                VENDURE.notAuthorized("Vendure forbids it (" + question.operation() + "): " + said + ".");
            case "CHANNEL_NOT_FOUND" ->
                VENDURE.rejected(
                        "channel-unknown", "Vendure has no channel with this token.", "Correct the channel token.");
            case "GRAPHQL_VALIDATION_FAILED", "GRAPHQL_PARSE_FAILED", "BAD_USER_INPUT", "USER_INPUT_ERROR" ->
                VENDURE.rejected(
                        "request-refused",
                        "Vendure refused the request: " + said,
                        "Check that the server runs Vendure 3.5 or a later 3; if it does, report this.");
            default -> VENDURE.noAnswer("Vendure has a trouble of its own: " + said, question.changes());
        };
    }
}
