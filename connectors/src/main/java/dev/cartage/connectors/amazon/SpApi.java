package dev.cartage.connectors.amazon;

import dev.cartage.connectors.support.AccessToken;
import dev.cartage.connectors.support.Address;
import dev.cartage.connectors.support.Documents;
import dev.cartage.connectors.support.Json;
import dev.cartage.connectors.support.Problems;
import dev.cartage.connectors.support.Remote;
import dev.cartage.spi.Budget;
import dev.cartage.spi.Session;
import dev.cartage.spi.Wire;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** The Selling Partner API for one seller and marketplace: one call, one answer. */
record SpApi(Session session, AmazonSettings settings, Marketplace marketplace, AccessToken access) {
    static final Problems PROBLEMS = Problems.load("Amazon", SpApi.class);
    static final Remote AMAZON = PROBLEMS.remote();
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    String seller() {
        return settings.sellerId().strip();
    }

    /** Documents lie beside the API, at addresses that are their own pass. */
    Documents documents() {
        return new Documents(session.wire(), AMAZON);
    }

    /** @param names what stands in the path, as people write it */
    JsonNode ask(Operation operation, Map<String, String> query, String... names) {
        return say(operation, query, Map.of(), names);
    }

    /** @param said the body; an empty one for none */
    JsonNode say(Operation operation, Map<String, String> query, Map<String, ?> said, String... names) {
        String server = settings.server().isBlank() ? marketplace.server() : settings.server();
        URI address = Address.of(server, operation.path, query, names);
        byte[] body = said.isEmpty() ? new byte[0] : Json.bytes(Json.object(said));
        AccessToken token = operation.restricted() ? RestrictedToken.of(this) : access;
        return token.using(pass -> send(operation, address, pass, body));
    }

    private JsonNode send(Operation operation, URI address, String pass, byte[] body) {
        Map<String, String> headers = Map.of(
                "x-amz-access-token", pass,
                "Accept", "application/json",
                "Content-Type", "application/json; charset=UTF-8",
                "User-Agent", "Cartage (Language=Java)");
        Wire.Answer answer = session.wire()
                .send(new Wire.Request(operation.name(), operation.method, address, headers, body, 1, PATIENCE));
        learn(operation, answer.header("x-amzn-ratelimit-limit"));
        return answer.status() == 204 ? Json.object() : AMAZON.json(answer, operation.changes());
    }

    /** Amazon tells the rate that it really allows this seller; the one in its models is only the usual one. */
    private void learn(Operation operation, String told) {
        if (told.matches("\\d{1,5}(\\.\\d{1,9})?") && Double.parseDouble(told) > 0) {
            session.wire().correct(new Budget(operation.name(), Double.parseDouble(told), operation.budget.burst()));
        }
    }
}
