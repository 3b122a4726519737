package dev.cartage.connectors.shopify;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.cartage.connectors.support.Json;
import graphql.introspection.IntrospectionResultToSchema;
import graphql.schema.GraphQLSchema;
import graphql.schema.idl.SchemaParser;
import graphql.schema.idl.UnExecutableSchemaGenerator;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.zip.GZIPInputStream;

/** The Admin API as Shopify publishes it. */
final class PublishedSchema {
    private PublishedSchema() {}

    /** Skips the test where the file is not at hand, except where everything is required. */
    static GraphQLSchema load() throws IOException {
        Path file = root().resolve("../shared/specs/shopify/admin_" + ShopifyConnector.API_VERSION + ".json.gz");
        boolean required = "true".equals(System.getenv("CARTAGE_REQUIRE_ALL"));
        assumeTrue(required || Files.exists(file), "skipped: Shopify's published schema is not at " + file);
        try (InputStream json = new GZIPInputStream(Files.newInputStream(file))) {
            Map<?, ?> answer = Json.MAPPER.readValue(json, Map.class);
            Object data = answer.containsKey("data") ? answer.get("data") : answer;
            var definition = new IntrospectionResultToSchema().createSchemaDefinition(introspection(data));
            return UnExecutableSchemaGenerator.makeUnExecutableSchema(new SchemaParser().buildRegistry(definition));
        }
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> introspection(Object data) {
        return (Map<String, Object>) data;
    }

    private static Path root() {
        String given = System.getProperty("cartage.root", "");
        Path here = Path.of(given.isEmpty() ? System.getProperty("user.dir") : given)
                .toAbsolutePath();
        while (given.isEmpty() && !Files.exists(here.resolve("spi")) && here.getParent() != null) {
            here = here.getParent();
        }
        return here;
    }
}
