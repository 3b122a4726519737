package dev.cartage.connectors.vendure;

import dev.cartage.spi.RemoteException;
import dev.cartage.spi.Tokens;
import dev.cartage.spi.Wire;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Vendure's GraphQL admin API: one question, one answer. */
final class AdminApi {
    private final Wire wire;
    private final VendureSettings settings;
    private final SignIn signIn;

    AdminApi(Wire wire, VendureSettings settings, SignIn signIn) {
        this.wire = wire;
        this.settings = settings;
        this.signIn = signIn;
    }

    /** The {@code data} of the answer; any error in it throws. */
    JsonNode ask(Query query, ObjectNode variables) {
        return ask(query, query.text(), variables);
    }

    /** One mutation for each item, all in one request; Vendure carries them out one after the other. */
    List<JsonNode> change(Query query, List<ObjectNode> items) {
        ObjectNode variables = Json.object();
        for (int i = 0; i < items.size(); i++) {
            String number = String.valueOf(i);
            items.get(i).properties().forEach(one -> variables.set(one.getKey() + number, one.getValue()));
        }
        JsonNode data = ask(query, query.text(items.size()), variables);
        List<JsonNode> answers = new ArrayList<>();
        for (int i = 0; i < items.size(); i++) {
            answers.add(data.path("item" + i));
        }
        return answers;
    }

    private JsonNode ask(Query query, String text, ObjectNode variables) {
        byte[] body = body(text, variables);
        Optional<Tokens.Token> kept = signIn.current();
        if (kept.isPresent()) {
            try {
                return send(query, body, kept.get());
            } catch (RemoteException.NotAuthorized refused) {
                // Vendure says the same of a session that has ended and of a user without the right.
                return send(query, body, signIn.renew(kept));
            }
        }
        return send(query, body, signIn.renew(kept));
    }

    private JsonNode send(Query query, byte[] body, Tokens.Token token) {
        Map<String, String> headers = new HashMap<>(Map.of(
                "Content-Type", "application/json",
                "Accept", "application/json",
                "Authorization", "Bearer " + token.access()));
        if (!settings.channelToken().isBlank()) {
            headers.put("vendure-token", settings.channelToken().strip());
        }
        return Trouble.data(wire.send(Wire.Request.post(query.operation(), settings.endpoint(), headers, body)), query);
    }

    static byte[] body(String text, ObjectNode variables) {
        ObjectNode body = Json.object().put("query", text);
        body.set("variables", variables);
        return Json.MAPPER.writeValueAsBytes(body);
    }
}
