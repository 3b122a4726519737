package dev.cartage.hub.web.guide;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.json.JsonMapper;

/** {@code /openapi.json}, without sign-in: the API as OpenAPI 3.1 (<a href="https://spec.openapis.org/oas/v3.1.1">). */
@RestController
public class OpenApi {
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final List<Operation> ALL = Stream.of(
                    Setting.all(), Running.all(), Telling.all(), Alerting.all(), Deciding.all())
            .flatMap(List::stream)
            .toList();

    /** Everything that the API can do. */
    public static List<Operation> operations() {
        return ALL;
    }

    @GetMapping("/openapi.json")
    Map<String, Object> document() {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("openapi", "3.1.1");
        document.put(
                "info",
                Map.of(
                        "title", "Cartage",
                        "version", "1",
                        "description",
                                "Send bodies as JSON or as form fields (store[adapter][token]=…). Failures are"
                                        + " application/problem+json. A request with an Idempotency-Key can be repeated."));
        document.put("servers", List.of(Map.of("url", "/api")));
        document.put("security", List.of(Map.of("token", List.of())));
        document.put("paths", paths());
        document.put(
                "components",
                Map.of(
                        "securitySchemes", Map.of("token", Map.of("type", "http", "scheme", "bearer")),
                        "schemas", Map.of("Problem", problem())));
        return document;
    }

    private static Map<String, Object> problem() {
        var text = Map.of("type", "string");
        return Map.of(
                "type",
                "object",
                "properties",
                Map.of("status", Map.of("type", "integer"), "title", text, "detail", text, "code", text));
    }

    private static Map<String, Map<String, Object>> paths() {
        Map<String, Map<String, Object>> paths = new LinkedHashMap<>();
        ALL.forEach(operation -> paths.computeIfAbsent(operation.path(), _ -> new LinkedHashMap<>())
                .put(operation.method().toLowerCase(Locale.ROOT), describe(operation)));
        return paths;
    }

    private static Map<String, Object> describe(Operation operation) {
        Map<String, Object> described = new LinkedHashMap<>();
        described.put("operationId", operation.anchor());
        described.put("tags", List.of(operation.group()));
        described.put("summary", operation.summary());
        described.put("parameters", parameters(operation));
        if (!operation.body().isEmpty()) {
            var example = Map.of("schema", Map.of("type", "object"), "example", JSON.readTree(operation.body()));
            described.put(
                    "requestBody",
                    Map.of(
                            "content",
                            Map.of(
                                    "application/json",
                                    example,
                                    "application/x-www-form-urlencoded",
                                    Map.of("schema", Map.of("type", "object")))));
        }
        described.put("responses", answers(operation));
        return described;
    }

    private static List<Object> parameters(Operation operation) {
        List<Object> parameters = new ArrayList<>();
        operation
                .parts()
                .forEach(name -> parameters.add(Map.of(
                        "name",
                        name,
                        "in",
                        "path",
                        "required",
                        true,
                        "schema",
                        Map.of("type", name.equals("kind") ? "string" : "integer"))));
        operation
                .filters()
                .forEach(filter -> parameters.add(Map.of(
                        "name", filter.name(),
                        "in", "query",
                        "description", filter.meaning(),
                        "schema", Map.of("type", "string"))));
        return parameters;
    }

    private static Map<String, Object> answers(Operation operation) {
        Map<String, Object> answers = new LinkedHashMap<>();
        Map<String, Object> usual = new LinkedHashMap<>();
        usual.put("description", operation.answer().isEmpty() ? "Done." : "The usual answer.");
        if (!operation.answer().isEmpty()) {
            var example = JSON.readTree(operation.answer());
            usual.put(
                    "content",
                    Map.of(
                            "application/json",
                            Map.of(
                                    "schema",
                                    Map.of("type", example.isArray() ? "array" : "object"),
                                    "example",
                                    example)));
        }
        answers.put(Integer.toString(operation.status()), usual);
        answers.put(
                "default",
                Map.of(
                        "description",
                        "What went wrong, in words.",
                        "content",
                        Map.of(
                                "application/problem+json",
                                Map.of("schema", Map.of("$ref", "#/components/schemas/Problem")))));
        return answers;
    }
}
