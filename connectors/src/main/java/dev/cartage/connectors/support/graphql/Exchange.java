package dev.cartage.connectors.support.graphql;

import dev.cartage.connectors.support.AccessToken;
import dev.cartage.connectors.support.Json;
import dev.cartage.spi.RemoteException;
import dev.cartage.spi.Wire;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** One question, one answer. */
record Exchange(Wire wire, AccessToken token, Dialect dialect) {
    private static final int BAD_REQUEST = 400;

    /** @throws RemoteException if the answer holds any error, as the dialect understands it */
    JsonNode data(Question question, ObjectNode variables) {
        return token.using(access -> {
            byte[] body = send(question, question.text(), question.cost(), variables, access);
            return data(root(body, question), question);
        });
    }

    private JsonNode data(JsonNode root, Question question) {
        JsonNode error = root.path("errors").path(0);
        if (!error.isMissingNode()) {
            throw dialect.trouble(error, root, question);
        }
        if (!root.path("data").isObject()) {
            throw dialect.noData(question);
        }
        return root.path("data");
    }

    Slices slices(Question question, ObjectNode variables, String list) {
        return token.using(access -> slices(question, variables, list, access));
    }

    private Slices slices(Question question, ObjectNode variables, String list, String access) {
        byte[] body = send(question, question.text(), question.cost(), variables, access);
        Slices slices = Slices.parse(body, list).orElseGet(() -> {
            data(root(body, question), question);
            throw dialect.noData(question);
        });
        new CostBucket(dialect.budget()).pass(slices.extensions(), wire);
        return slices;
    }

    /** @param items how many items the one mutation is repeated for */
    List<Reply> replies(Question question, int items, ObjectNode variables) {
        return token.using(access -> {
            byte[] body = send(question, question.text(items), question.cost() * items, variables, access);
            return new Replies(root(body, question), question, dialect).of(items);
        });
    }

    private byte[] send(Question question, String text, int cost, ObjectNode variables, String access) {
        Map<String, String> headers = new HashMap<>(dialect.headers().apply(access));
        headers.put("Content-Type", "application/json");
        headers.put("Accept", "application/json");
        byte[] body = Json.bytes(Json.object(Map.of("query", text, "variables", variables)));
        Wire.Answer answer = wire.send(Wire.Request.post(question.operation(), dialect.endpoint(), headers, body)
                .costing(cost));
        if (!saysWhy(answer)) {
            dialect.problems().trouble(answer, question.changes()).ifPresent(trouble -> {
                throw trouble;
            });
        }
        return answer.body();
    }

    /** Some servers say 400 and put the reason into the errors. */
    private static boolean saysWhy(Wire.Answer answer) {
        return answer.status() == BAD_REQUEST
                && new String(answer.body(), StandardCharsets.UTF_8).contains("\"errors\"");
    }

    private JsonNode root(byte[] body, Question question) {
        JsonNode root = dialect.problems().remote().json(body, question.changes());
        new CostBucket(dialect.budget()).pass(root.path("extensions"), wire);
        return root;
    }
}
