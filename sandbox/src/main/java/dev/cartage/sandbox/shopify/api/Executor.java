package dev.cartage.sandbox.shopify.api;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.cartage.sandbox.control.Json;
import dev.cartage.sandbox.fault.Kind;
import dev.cartage.sandbox.shopify.graphql.Binder;
import dev.cartage.sandbox.shopify.graphql.BoundField;
import dev.cartage.sandbox.shopify.graphql.Cost;
import dev.cartage.sandbox.shopify.graphql.Documents;
import dev.cartage.sandbox.shopify.graphql.FieldError;
import dev.cartage.sandbox.shopify.graphql.Operation;
import dev.cartage.sandbox.shopify.graphql.Projection;
import dev.cartage.sandbox.shopify.graphql.Types;
import dev.cartage.sandbox.shopify.store.Shop;
import graphql.ExecutionInput;
import graphql.GraphQL;
import graphql.schema.GraphQLSchema;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.util.ByteArrayBuilder;

/** Carries out one GraphQL request of one shop. */
final class Executor {
    private final GraphQLSchema schema = Api.schema();
    private final Types types = Api.types();
    private final Documents documents = new Documents(schema);

    /** What a client posted. */
    record Query(String text, String operationName, Map<String, @Nullable Object> variables) {}

    /** An operation that may be carried out, or the answer that refuses it. */
    sealed interface Prepared {}

    record Ready(Operation operation, int cost) implements Prepared {}

    record Refused(Answer answer) implements Prepared {}

    Prepared prepare(Shop shop, Query query) {
        return switch (documents.read(query.text())) {
            case Documents.Refused refused -> new Refused(Answer.json(200, Map.of("errors", refused.errors())));
            case Documents.Valid valid -> bind(shop, query, valid);
        };
    }

    private Prepared bind(Shop shop, Query query, Documents.Valid valid) {
        try {
            Operation operation = Binder.bind(schema, types, shop, valid, query.operationName(), query.variables());
            return operation.introspects()
                    ? new Refused(introspect(query))
                    : new Ready(operation, Cost.requested(operation));
        } catch (FieldError unfit) {
            return new Refused(Answer.json(200, Map.of("errors", List.of(Errors.of(unfit, List.of())))));
        }
    }

    private Answer introspect(Query query) {
        ExecutionInput input = ExecutionInput.newExecutionInput(query.text())
                .operationName(query.operationName().isEmpty() ? null : query.operationName())
                .variables(query.variables())
                .build();
        return Answer.json(
                200, GraphQL.newGraphQL(schema).build().execute(input).toSpecification());
    }

    /** Carries it out, whatever it costs the bucket, and answers data, errors and cost. */
    Answer run(Shop shop, Ready ready) {
        double points = ready.cost();
        if (points > shop.settings().largestQuery()) {
            return Answer.json(200, Errors.tooDear(ready.cost(), shop.settings().largestQuery()));
        }
        boolean struck = shop.faults()
                .strikes(Kind.THROTTLED, shop.handle(), ready.operation().names());
        if (struck || !shop.bucket().take(points)) {
            return Answer.json(200, Errors.throttled(ready.cost(), shop.bucket().status()));
        }
        try {
            return Answer.json(write(shop, ready));
        } catch (FieldError nested) {
            return Answer.json(200, Map.of("errors", List.of(Errors.of(nested, List.of()))));
        }
    }

    /** Carries it out and takes nothing from the bucket, as bulk operations do. */
    byte[] inBulk(Shop shop, Query query) {
        return switch (prepare(shop, query)) {
            case Ready ready -> write(shop, ready);
            case Refused refused ->
                throw new IllegalArgumentException(new String(refused.answer().body(), UTF_8));
        };
    }

    private byte[] write(Shop shop, Ready ready) {
        List<Map<String, Object>> errors = new ArrayList<>();
        ByteArrayBuilder bytes = new ByteArrayBuilder(16_384);
        try (JsonGenerator out = Json.MAPPER.createGenerator(bytes)) {
            Projection projection = new Projection(out);
            out.writeStartObject();
            out.writeName("data");
            out.writeStartObject();
            for (BoundField field : ready.operation().fields()) {
                answer(shop, field, projection, errors);
            }
            out.writeEndObject();
            if (!errors.isEmpty()) {
                out.writePOJOProperty("errors", errors);
            }
            int actual = Math.min(ready.cost(), actual(ready, projection));
            shop.bucket().refund(ready.cost() - actual);
            out.writeName("extensions");
            Errors.writeCost(out, ready.cost(), actual, shop.bucket().status());
            out.writeEndObject();
        }
        return bytes.toByteArray();
    }

    private static int actual(Ready ready, Projection projection) {
        return ready.operation().mutation() ? ready.cost() : Math.max(1, projection.objects());
    }

    private static void answer(Shop shop, BoundField field, Projection projection, List<Map<String, Object>> errors) {
        Object value;
        try {
            value = field.read().from(shop, field.call());
        } catch (FieldError failed) {
            errors.add(Errors.of(failed, List.of(field.key().getValue())));
            projection.field(field, null);
            return;
        }
        projection.field(field, value);
    }
}
