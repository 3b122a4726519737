package dev.cartage.connectors.support.graphql;

import dev.cartage.connectors.support.AccessToken;
import dev.cartage.connectors.support.Json;
import dev.cartage.connectors.support.Remote;
import dev.cartage.spi.RemoteException;
import dev.cartage.spi.Wire;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** A store's GraphQL: one question, one answer. */
public final class GraphQl {
    private static final int BAD_REQUEST = 400;

    private final Wire wire;
    private final AccessToken token;
    private final Dialect dialect;

    public GraphQl(Wire wire, AccessToken token, Dialect dialect) {
        this.wire = wire;
        this.token = token;
        this.dialect = dialect;
    }

    public Remote remote() {
        return dialect.remote();
    }

    /**
     * The {@code data} of the answer.
     *
     * @throws dev.cartage.spi.RemoteException if it holds any error, as the dialect understands it
     */
    public JsonNode ask(Question question, ObjectNode variables) {
        return token.using(access -> {
            byte[] body = send(question, question.text(), question.cost(), variables, access);
            return data(root(body, question), question);
        });
    }

    /** A page of a list in the answer, cut out without building a tree. */
    public Slices slices(Question question, ObjectNode variables, String list) {
        return token.using(access -> {
            byte[] body = send(question, question.text(), question.cost(), variables, access);
            Slices slices = Slices.parse(body, list).orElseGet(() -> {
                data(root(body, question), question);
                throw noData(question);
            });
            dialect.heard(slices.extensions());
            return slices;
        });
    }

    private JsonNode data(JsonNode root, Question question) {
        JsonNode error = root.path("errors").path(0);
        if (!error.isMissingNode()) {
            throw dialect.trouble(error, root, question);
        }
        if (!root.path("data").isObject()) {
            throw noData(question);
        }
        return root.path("data");
    }

    private RemoteException noData(Question question) {
        return remote().noAnswer(remote().name() + "'s answer is no data at all.", question.changes());
    }

    /** All nodes of a list at the top of the answer, page by page. */
    public List<JsonNode> all(Question question, ObjectNode variables, String list) {
        List<JsonNode> nodes = new ArrayList<>();
        ObjectNode asked = variables.deepCopy();
        boolean more = true;
        while (more) {
            JsonNode page = ask(question, asked).path(list);
            page.path("nodes").forEach(nodes::add);
            more = page.path("pageInfo").path("hasNextPage").booleanValue(false);
            asked.put("after", Json.text(page.path("pageInfo"), "endCursor"));
        }
        return nodes;
    }

    /**
     * One mutation for each item, all in one request. They are carried out one after the other, and each stands or falls
     * alone.
     *
     * @param items the variables of each
     */
    public List<Reply> change(Question question, List<ObjectNode> items) {
        if (items.isEmpty()) {
            return List.of();
        }
        ObjectNode variables = Json.object();
        for (int i = 0; i < items.size(); i++) {
            String number = String.valueOf(i);
            items.get(i).properties().forEach(one -> variables.set(one.getKey() + number, one.getValue()));
        }
        return token.using(access -> {
            String text = question.text(items.size());
            JsonNode root = root(send(question, text, question.cost() * items.size(), variables, access), question);
            return new Replies(root, question, dialect).of(items.size());
        });
    }

    private byte[] send(Question question, String text, int cost, ObjectNode variables, String access) {
        Map<String, String> headers = new HashMap<>(dialect.headers(access));
        headers.put("Content-Type", "application/json");
        headers.put("Accept", "application/json");
        ObjectNode body = Json.object().put("query", text);
        body.set("variables", variables);
        Wire.Answer answer =
                wire.send(Wire.Request.post(question.operation(), dialect.endpoint(), headers, Json.bytes(body))
                        .costing(cost));
        if (!saysWhy(answer)) {
            dialect.trouble(answer, question).ifPresent(trouble -> {
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
        JsonNode root = remote().json(body, question.changes());
        dialect.heard(root.path("extensions"));
        return root;
    }
}
