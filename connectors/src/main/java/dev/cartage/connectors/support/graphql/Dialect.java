package dev.cartage.connectors.support.graphql;

import dev.cartage.connectors.support.Json;
import dev.cartage.connectors.support.Problems;
import dev.cartage.connectors.support.Remote;
import dev.cartage.spi.Budget;
import dev.cartage.spi.RemoteException;
import java.net.URI;
import java.util.Map;
import java.util.function.Function;
import tools.jackson.databind.JsonNode;

/**
 * What is a store's own in its GraphQL. It reports most troubles with status 200 and an {@code errors} list.
 *
 * @param problems what its codes ({@code extensions.code}) and statuses mean; the questions lie beside their table
 * @param words what stands in the questions, and what is to stand there instead
 * @param headers beside those for JSON, by the access token
 * @param budget its points, as it publishes them; what it says of them in its answers holds instead
 */
public record Dialect(
        Problems problems,
        Map<String, String> words,
        URI endpoint,
        Function<String, Map<String, String>> headers,
        Budget budget) {

    Question question(String name) {
        return Question.load(problems.beside(), name, words);
    }

    /**
     * What an error in an answer means.
     *
     * @param root the whole answer
     */
    RemoteException trouble(JsonNode error, JsonNode root, Question question) {
        String said = Remote.excerpt(Json.text(error, "message"));
        return problems.trouble(
                Json.text(error, "extensions.code"),
                Map.of("said", said, "operation", question.operation()),
                question.changes(),
                new CostBucket(budget).patience(root.path("extensions")));
    }

    RemoteException noData(Question question) {
        Remote remote = problems.remote();
        return remote.noAnswer(remote.name() + "'s answer is no data at all.", question.changes());
    }
}
