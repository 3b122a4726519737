package dev.cartage.connectors.amazon;

import dev.cartage.connectors.support.Json;
import dev.cartage.connectors.support.SchemaCheck;
import dev.cartage.sandbox.web.Said;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.StringNode;

/** Holds one exchange against the operation it belongs to: parameters, body, status, answer. */
final class ExchangeCheck {
    private final PublishedModels.Published published;
    private final SchemaCheck schemas;
    private final List<String> problems = new ArrayList<>();

    ExchangeCheck(PublishedModels.Published published) {
        this.published = published;
        this.schemas = new SchemaCheck(published.definitions(), true);
    }

    List<String> problems(Said said) {
        Map<String, JsonNode> parameters = published
                .operation()
                .path("parameters")
                .valueStream()
                .collect(Collectors.toMap(one -> one.path("name").stringValue(), one -> one));
        said.query().forEach((name, value) -> {
            JsonNode parameter = parameters.get(name);
            if (parameter == null || !parameter.path("in").stringValue().equals("query")) {
                problems.add("there is no parameter " + name);
            } else {
                problems.addAll(schemas.problems(name, parameter, value(parameter, value)));
            }
        });
        parameters.forEach((name, parameter) -> {
            if (parameter.path("required").booleanValue(false)
                    && parameter.path("in").stringValue().equals("query")
                    && !said.query().containsKey(name)) {
                problems.add("the parameter " + name + " is missing");
            }
            if (parameter.path("in").stringValue().equals("body")) {
                problems.addAll(schemas.problems("body", parameter.path("schema"), Json.MAPPER.readTree(said.body())));
            }
        });
        answer(said);
        return problems.stream().map(problem -> published.id() + ": " + problem).toList();
    }

    /** Lists come with commas; what the model calls a number must be one. */
    private static JsonNode value(JsonNode parameter, String text) {
        return switch (parameter.path("type").stringValue()) {
            case "array" -> {
                ArrayNode list = Json.MAPPER.createArrayNode();
                List.of(text.split(",")).forEach(list::add);
                yield list;
            }
            case "integer", "boolean" -> Json.MAPPER.readTree(text);
            default -> StringNode.valueOf(text);
        };
    }

    private void answer(Said said) {
        JsonNode response = published.operation().path("responses").path(Integer.toString(said.status()));
        if (response.isMissingNode()) {
            problems.add("the status " + said.status() + " is not documented");
        } else if (response.has("schema")) {
            problems.addAll(schemas.problems("answer", response.path("schema"), Json.MAPPER.readTree(said.answer())));
        } else if (said.answer().length > 0) {
            problems.add("the answer should be empty");
        }
    }
}
