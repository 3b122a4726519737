package dev.cartage.connectors.support.graphql;

import dev.cartage.connectors.support.AccessToken;
import dev.cartage.connectors.support.Json;
import dev.cartage.connectors.support.Parts;
import dev.cartage.connectors.support.Problems;
import dev.cartage.spi.Outcome;
import dev.cartage.spi.RemoteException;
import dev.cartage.spi.Wire;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.Function;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** A store's GraphQL. Questions are named as their files: {@code orders} lies in {@code orders.graphql}. */
public final class GraphQl {
    /** The code of a problem, where a store finds a question too large and wants fewer items asked for. */
    public static final String TOO_LARGE = "question-too-large";

    private final Dialect dialect;
    private final Exchange exchange;

    public GraphQl(Wire wire, AccessToken token, Dialect dialect) {
        this.dialect = dialect;
        this.exchange = new Exchange(wire, token, dialect);
    }

    Problems problems() {
        return dialect.problems();
    }

    Question question(String name) {
        return dialect.question(name);
    }

    /**
     * The {@code data} of the answer.
     *
     * @throws RemoteException if it holds any error, as the dialect understands it
     */
    public JsonNode ask(String name, Map<String, ?> variables) {
        return exchange.data(question(name), Json.object(variables));
    }

    /**
     * A page of a list in the answer, cut out without building a tree. Asks for fewer where the store finds the question too
     * large.
     *
     * @param first the variable of the same name
     */
    public Slices slices(String name, int first, Map<String, ?> variables, String list) {
        ObjectNode asked = Json.object(variables).put("first", first);
        try {
            return exchange.slices(question(name), asked, list);
        } catch (RemoteException.Rejected refused) {
            if (first == 1 || !refused.problem().code().equals(TOO_LARGE)) {
                throw refused;
            }
            return slices(name, first / 2, variables, list);
        }
    }

    /** All nodes of a list at the top of the answer, page by page. */
    public List<JsonNode> all(String name, Map<String, ?> variables, String list) {
        List<JsonNode> nodes = new ArrayList<>();
        Map<String, Object> asked = new HashMap<>(variables);
        for (boolean more = true; more; ) {
            JsonNode page = ask(name, asked).path(list);
            nodes.addAll(Json.list(page, "nodes"));
            more = goesOn(page);
            asked.put("after", Json.text(page, "pageInfo.endCursor"));
        }
        return nodes;
    }

    private static boolean goesOn(JsonNode connection) {
        return Json.at(connection, "pageInfo.hasNextPage").booleanValue(false);
    }

    /**
     * Fetches the rest of a list in a document, of which only the beginning fitted into the answer.
     *
     * @param name of a question that takes the owner's {@code id} and {@code after}, and answers the owner with the list
     */
    public void complete(String name, JsonNode owner, String list) {
        JsonNode connection = owner.path(list);
        while (goesOn(connection)) {
            String after = Json.text(connection, "pageInfo.endCursor");
            JsonNode data = ask(name, Map.of("id", Json.text(owner, "id"), "after", after));
            JsonNode rest = data.valueStream().findFirst().orElse(data).path(list);
            Json.list(rest, "nodes").forEach(((ArrayNode) connection.path("nodes"))::add);
            // An owner that is gone by now has no rest: without this the loop would not end.
            boolean there = rest.path("pageInfo").isObject();
            ((ObjectNode) connection).set("pageInfo", there ? rest.path("pageInfo") : Json.object());
        }
    }

    /**
     * One mutation for each item, all in one request. They are carried out one after the other, and each stands or falls
     * alone.
     *
     * @param items the variables of each
     */
    public List<Reply> change(String name, List<? extends Map<String, ?>> items) {
        if (items.isEmpty()) {
            return List.of();
        }
        Map<String, Object> numbered = new HashMap<>();
        for (int i = 0; i < items.size(); i++) {
            int number = i;
            items.get(i).forEach((variable, value) -> numbered.put(variable + number, value));
        }
        return exchange.replies(question(name), items.size(), Json.object(numbered));
    }

    /** The same, with the outcome of each item as its payload is judged. */
    public <T> List<Outcome> change(
            String name, List<T> items, Function<T, Map<String, ?>> variables, BiFunction<T, JsonNode, Outcome> judge) {
        List<Reply> replies = change(name, items.stream().map(variables).toList());
        List<Outcome> outcomes = new ArrayList<>();
        for (int i = 0; i < items.size(); i++) {
            T item = items.get(i);
            outcomes.add(replies.get(i).outcome(payload -> judge.apply(item, payload)));
        }
        return outcomes;
    }

    /** The same in several requests. What goes wrong with one of them ends the call: for what may be said again. */
    public <T> List<Outcome> change(
            String name,
            List<T> items,
            int most,
            Function<T, Map<String, ?>> variables,
            BiFunction<T, JsonNode, Outcome> judge) {
        return Parts.each(items, most, some -> change(name, some, variables, judge));
    }

    /**
     * The same, where nothing may go wrong.
     *
     * @param refusal what it means that the store refuses an item, by the store's words
     */
    public <T> void require(
            String name,
            List<T> items,
            Function<T, Map<String, ?>> variables,
            Function<String, RemoteException> refusal) {
        for (Reply reply : change(name, items.stream().map(variables).toList())) {
            String said = Reply.errors(reply.payload());
            if (!said.isEmpty()) {
                throw refusal.apply(said);
            }
        }
    }
}
