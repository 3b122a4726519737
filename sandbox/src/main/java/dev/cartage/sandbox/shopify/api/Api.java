package dev.cartage.sandbox.shopify.api;

import dev.cartage.sandbox.shopify.graphql.Types;
import graphql.schema.GraphQLScalarType;
import graphql.schema.GraphQLSchema;
import graphql.schema.idl.RuntimeWiring;
import graphql.schema.idl.SchemaGenerator;
import graphql.schema.idl.SchemaParser;
import graphql.schema.idl.TypeDefinitionRegistry;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** The Admin API's schema as far as it is spoken here, and how each field is read. */
public final class Api {
    private static final List<String> FILES = List.of("schema.graphqls", "stock.graphqls");
    private static final List<String> TEXT_SCALARS = List.of("DateTime", "Decimal", "Money", "UnsignedInt64", "URL");

    private Api() {}

    public static GraphQLSchema schema() {
        TypeDefinitionRegistry registry = new TypeDefinitionRegistry();
        for (String file : FILES) {
            registry.merge(new SchemaParser().parse(resource(file)));
        }
        RuntimeWiring.Builder wiring = RuntimeWiring.newRuntimeWiring();
        for (String name : TEXT_SCALARS) {
            wiring.scalar(GraphQLScalarType.newScalar()
                    .name(name)
                    .coercing(new TextScalar())
                    .build());
        }
        for (String name : List.of("Node", "DisplayableError", "WebhookSubscriptionEndpoint")) {
            wiring.type(name, type -> type.typeResolver(environment -> null));
        }
        return new SchemaGenerator().makeExecutableSchema(registry, wiring.build());
    }

    public static Types types() {
        Types types = new Types();
        PartFields.add(types);
        OrderFields.add(types);
        LineFields.add(types);
        FulfillmentFields.add(types);
        ParcelFields.add(types);
        StockFields.add(types);
        WebhookFields.add(types);
        Queries.add(types);
        Mutations.add(types);
        StockMutations.add(types);
        return types;
    }

    private static String resource(String name) {
        try (InputStream file = Api.class.getResourceAsStream("/dev/cartage/sandbox/shopify/" + name)) {
            if (file == null) {
                throw new IllegalStateException(name + " is missing from the jar");
            }
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
