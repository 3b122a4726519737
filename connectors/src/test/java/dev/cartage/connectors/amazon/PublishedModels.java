package dev.cartage.connectors.amazon;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.cartage.connectors.support.Json;
import dev.cartage.sandbox.web.Said;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** The models that Amazon publishes (Swagger 2.0), and what is wrong with an exchange by them. */
final class PublishedModels {
    private static final List<String> USED = List.of(
            "orders_2026-01-01",
            "ordersV0",
            "listingsItems_2021-08-01",
            "feeds_2021-06-30",
            "tokens_2021-03-01",
            "sellers");

    private final List<Published> operations = new ArrayList<>();

    private PublishedModels() {}

    /** One operation of one model. */
    record Published(String model, String method, String path, JsonNode operation, JsonNode definitions) {
        boolean is(Said said) {
            return said.method().equalsIgnoreCase(method) && said.path().matches(path.replaceAll("\\{[^/]+}", "[^/]+"));
        }

        String id() {
            return operation.path("operationId").stringValue();
        }
    }

    static boolean atHand() {
        return Files.exists(folder()) || required();
    }

    private static boolean required() {
        return "true".equals(System.getenv("CARTAGE_REQUIRE_ALL"));
    }

    /** Skips the test where the files are not at hand, except where everything is required. */
    static PublishedModels load() {
        assumeTrue(atHand(), "skipped: Amazon's published models are not at " + folder());
        PublishedModels models = new PublishedModels();
        USED.forEach(models::add);
        return models;
    }

    static JsonNode schema(String file) {
        assumeTrue(atHand(), "skipped: Amazon's published schemas are not at " + folder());
        return read(folder().resolve("../schemas/feeds/" + file));
    }

    private void add(String name) {
        JsonNode model = read(folder().resolve(name + ".json"));
        model.path("paths")
                .properties()
                .forEach(path -> path.getValue().properties().stream()
                        .filter(one -> one.getValue().has("operationId"))
                        .forEach(one -> operations.add(new Published(
                                name, one.getKey(), path.getKey(), one.getValue(), model.path("definitions")))));
    }

    private static JsonNode read(Path file) {
        try {
            return Json.MAPPER.readTree(Files.readAllBytes(file));
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }

    List<Published> operations() {
        return operations;
    }

    Stream<Published> of(Operation operation) {
        return operations.stream()
                .filter(one -> one.method().equalsIgnoreCase(operation.method)
                        && one.path().replaceAll("\\{[^/]+}", "%s").equals(operation.path));
    }

    /** What is wrong with the request and its answer; nothing is said of the sign-in, which no model describes. */
    List<String> problems(Said said) {
        if (said.path().equals("/auth/o2/token") || said.path().startsWith("/documents/")) {
            return List.of();
        }
        return operations.stream()
                .filter(one -> one.is(said))
                .findFirst()
                .map(one -> new ExchangeCheck(one).problems(said))
                .orElse(List.of(said.method() + " " + said.path() + " is in no model"));
    }

    private static Path folder() {
        String given = System.getProperty("cartage.root", "");
        Path here = Path.of(given.isEmpty() ? System.getProperty("user.dir") : given)
                .toAbsolutePath();
        while (given.isEmpty() && !Files.exists(here.resolve("spi")) && here.getParent() != null) {
            here = here.getParent();
        }
        return here.resolve("../shared/specs/amazon-sp-api/models");
    }
}
