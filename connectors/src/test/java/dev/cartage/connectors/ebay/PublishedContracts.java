package dev.cartage.connectors.ebay;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.cartage.connectors.support.Json;
import dev.cartage.connectors.support.SchemaCheck;
import dev.cartage.sandbox.web.Said;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** The contracts that eBay publishes (OpenAPI 3), and what is wrong with an exchange by them. */
final class PublishedContracts {
    private static final List<String> USED = List.of("sell_fulfillment_v1_oas3", "sell_inventory_v1_oas3");
    /** No contract of these is published as a file. */
    private static final Set<String> WITHOUT = Set.of("/identity/v1/oauth2/token", "/ws/api.dll");

    private final List<Published> operations = new ArrayList<>();

    private PublishedContracts() {}

    /** One operation of one contract. */
    record Published(String method, String path, JsonNode operation, JsonNode schemas) {
        boolean is(Said said) {
            return said.method().equalsIgnoreCase(method) && said.path().matches(path.replaceAll("\\{[^/]+}", "[^/]+"));
        }

        String id() {
            return operation.path("operationId").stringValue();
        }

        /** Ids of the errors that it documents. */
        Set<String> errors() {
            return operation
                    .path("responses")
                    .valueStream()
                    .flatMap(response -> response.path("x-response-codes").path("errors").propertyNames().stream())
                    .collect(Collectors.toCollection(TreeSet::new));
        }

        Set<Integer> statuses() {
            return operation.path("responses").propertyNames().stream()
                    .map(Integer::valueOf)
                    .collect(Collectors.toCollection(TreeSet::new));
        }
    }

    static boolean atHand() {
        return Files.exists(shared("specs/ebay")) || "true".equals(System.getenv("CARTAGE_REQUIRE_ALL"));
    }

    /** Skips the test where the files are not at hand, except where everything is required. */
    static PublishedContracts load() {
        assumeTrue(atHand(), "skipped: eBay's published contracts are not at " + shared("specs/ebay"));
        return Once.CONTRACTS;
    }

    /** They are large. */
    private static final class Once {
        private static final PublishedContracts CONTRACTS = new PublishedContracts();

        static {
            USED.forEach(CONTRACTS::add);
        }
    }

    private void add(String name) {
        JsonNode contract = Json.MAPPER.readTree(read("specs/ebay/" + name + ".json"));
        String base = contract.path("servers")
                .path(0)
                .path("variables")
                .path("basePath")
                .path("default")
                .stringValue();
        JsonNode schemas = contract.path("components").path("schemas");
        contract.path("paths")
                .properties()
                .forEach(path -> path.getValue().properties().stream()
                        .filter(one -> one.getValue().has("operationId"))
                        .forEach(one -> operations.add(
                                new Published(one.getKey(), base + path.getKey(), one.getValue(), schemas))));
    }

    Stream<Published> named(Set<String> ids) {
        return operations.stream().filter(one -> ids.contains(one.id()));
    }

    /** What is wrong with the request and its answer. */
    List<String> problems(Said said) {
        if (WITHOUT.contains(said.path())) {
            return List.of();
        }
        Optional<Published> published =
                operations.stream().filter(one -> one.is(said)).findFirst();
        return published
                .map(one -> problems(one, said))
                .orElse(List.of(said.method() + " " + said.path() + " is in no contract"));
    }

    private static List<String> problems(Published published, Said said) {
        SchemaCheck schemas = new SchemaCheck(published.schemas(), true);
        List<String> problems = new ArrayList<>();
        Set<String> parameters = published
                .operation()
                .path("parameters")
                .valueStream()
                .filter(one -> Json.text(one, "in").equals("query"))
                .map(one -> Json.text(one, "name"))
                .collect(Collectors.toSet());
        said.query().keySet().stream()
                .filter(name -> !parameters.contains(name))
                .forEach(name -> problems.add("there is no parameter " + name));
        JsonNode wanted = schema(published.operation().path("requestBody"));
        if (!wanted.isMissingNode()) {
            problems.addAll(schemas.problems("body", wanted, Json.MAPPER.readTree(said.body())));
        }
        JsonNode response = published.operation().path("responses").path(Integer.toString(said.status()));
        // 401 and 404 come from the gate before each interface, and stand in none of their contracts.
        if (response.isMissingNode() && said.status() != 401 && said.status() != 404) {
            problems.add("the status " + said.status() + " is not documented");
        }
        if (!schema(response).isMissingNode() && said.answer().length > 0) {
            problems.addAll(schemas.problems("answer", schema(response), Json.MAPPER.readTree(said.answer())));
        }
        return problems.stream().map(problem -> published.id() + ": " + problem).toList();
    }

    private static JsonNode schema(JsonNode body) {
        return body.path("content").path("application/json").path("schema");
    }

    static byte[] read(String file) {
        try {
            return Files.readAllBytes(shared(file));
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }

    private static Path shared(String file) {
        String given = System.getProperty("cartage.root", "");
        Path here = Path.of(given.isEmpty() ? System.getProperty("user.dir") : given)
                .toAbsolutePath();
        while (given.isEmpty() && !Files.exists(here.resolve("spi")) && here.getParent() != null) {
            here = here.getParent();
        }
        return here.resolve("../shared").resolve(file);
    }
}
