package dev.cartage.connectors.vendure;

import static dev.cartage.connectors.vendure.VendureConnector.PROBLEMS;

import dev.cartage.connectors.support.Json;
import dev.cartage.connectors.support.graphql.Question;
import dev.cartage.spi.Wire;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** Logs in. The session's token comes in a header of the answer. */
record SignIn(Wire wire, VendureSettings settings) {
    private static final Question LOGIN = Question.load(SignIn.class, "login", Map.of());

    /** @throws dev.cartage.spi.RemoteException.NotAuthorized if Vendure does not know user and password */
    String logIn() {
        Map<String, String> user = Map.of("user", settings.user().strip(), "password", settings.password());
        byte[] body = Json.bytes(Json.object(Map.of("query", LOGIN.text(), "variables", user)));
        Map<String, String> headers = Map.of("Content-Type", "application/json", "Accept", "application/json");
        Wire.Answer answer = wire.send(Wire.Request.post(LOGIN.operation(), settings.endpoint(), headers, body));
        JsonNode login = Json.at(PROBLEMS.remote().json(answer, false), "data.login");
        if (!Json.text(login, "__typename").equals("CurrentUser")) {
            throw PROBLEMS.trouble("login-refused", Map.of("said", Json.text(login, "message")));
        }
        String token = answer.header("vendure-auth-token");
        if (token.isEmpty()) {
            throw PROBLEMS.trouble("no-session-token", Map.of());
        }
        return token;
    }
}
