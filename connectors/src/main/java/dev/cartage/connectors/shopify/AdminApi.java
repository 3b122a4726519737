package dev.cartage.connectors.shopify;

import dev.cartage.spi.RemoteException;
import dev.cartage.spi.Wire;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Shopify's GraphQL Admin API: one question, one answer. */
final class AdminApi {
    private final Wire wire;
    private final URI endpoint;
    private final Map<String, String> headers;

    AdminApi(Wire wire, ShopifySettings settings) {
        this.wire = wire;
        this.endpoint = settings.endpoint();
        this.headers = Map.of(
                "Content-Type", "application/json",
                "Accept", "application/json",
                "X-Shopify-Access-Token", settings.accessToken());
    }

    /** The {@code data} of the answer; any error in it throws. */
    JsonNode ask(Query query, ObjectNode variables) {
        JsonNode root = tree(send(query, query.text(), query.cost(), variables), query);
        JsonNode errors = root.path("errors");
        if (!errors.isMissingNode() && !errors.isNull()) {
            throw Trouble.of(errors, root, query);
        }
        return root.path("data");
    }

    /** The answer as it came, for those who read it themselves. */
    byte[] read(Query query, ObjectNode variables) {
        return send(query, query.text(), query.cost(), variables);
    }

    /**
     * One mutation for each item, all in one request. Shopify carries them out one after the other, and each stands or
     * falls alone.
     *
     * @param items the variables of each
     */
    List<Reply> change(Query query, List<ObjectNode> items) {
        ObjectNode variables = Json.object();
        for (int i = 0; i < items.size(); i++) {
            String number = String.valueOf(i);
            items.get(i).properties().forEach(one -> variables.set(one.getKey() + number, one.getValue()));
        }
        int cost = query.cost() * items.size();
        JsonNode root = tree(send(query, query.text(items.size()), cost, variables), query);
        JsonNode errors = root.path("errors");
        if (!errors.isEmpty()
                && (!root.path("data").isObject() || errors.valueStream().anyMatch(AdminApi::ofAll))) {
            throw Trouble.of(errors, root, query);
        }
        List<Reply> replies = new ArrayList<>();
        for (int i = 0; i < items.size(); i++) {
            replies.add(reply("item" + i, root, query));
        }
        return replies;
    }

    private static boolean ofAll(JsonNode error) {
        return error.path("path").isEmpty();
    }

    private static Reply reply(String item, JsonNode root, Query query) {
        for (JsonNode error : root.path("errors").values()) {
            if (error.path("path").path(0).stringValue("").equals(item)) {
                return new Reply.Failed(Trouble.of(error, root, query));
            }
        }
        JsonNode payload = root.path("data").path(item);
        return payload.isObject()
                ? new Reply.Payload(payload)
                : new Reply.Failed(Trouble.noAnswer("Shopify's answer leaves out this item.", query));
    }

    private byte[] send(Query query, String text, int cost, ObjectNode variables) {
        ObjectNode body = Json.object().put("query", text);
        body.set("variables", variables);
        Wire.Answer answer =
                wire.send(Wire.Request.post(query.operation(), endpoint, headers, Json.MAPPER.writeValueAsBytes(body))
                        .costing(cost));
        Trouble.byStatus(answer, query).ifPresent(trouble -> {
            throw trouble;
        });
        return answer.body();
    }

    /** @throws RemoteException.NoAnswer if it is no whole JSON object */
    static JsonNode tree(byte[] body, Query query) {
        try {
            JsonNode root = Json.MAPPER.readTree(body);
            if (root.isObject()) {
                return root;
            }
        } catch (JacksonException broken) {
            throw Trouble.noAnswer("Shopify's answer is broken or no data at all.", query);
        }
        throw Trouble.noAnswer("Shopify's answer is no data at all.", query);
    }

    /** What became of one item of a request for many. */
    sealed interface Reply {
        record Payload(JsonNode of) implements Reply {}

        record Failed(RemoteException trouble) implements Reply {}
    }
}
