package dev.cartage.sandbox.shopify.graphql;

import graphql.language.Document;
import graphql.language.OperationDefinition;
import graphql.parser.InvalidSyntaxException;
import graphql.parser.Parser;
import graphql.schema.GraphQLSchema;
import graphql.validation.ValidationError;
import graphql.validation.Validator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Parses and validates each query text once. */
public final class Documents {
    private static final int MOST_KEPT = 1_000;
    private final GraphQLSchema schema;
    private final Map<String, Known> known = new ConcurrentHashMap<>();

    public Documents(GraphQLSchema schema) {
        this.schema = schema;
    }

    /** A document, or why it is refused. */
    public sealed interface Known {}

    public record Valid(Document document) implements Known {
        /** @throws FieldError where the document does not hold exactly one operation of that name, or one at all for "" */
        OperationDefinition operation(String name) {
            List<OperationDefinition> fitting = document.getDefinitionsOfType(OperationDefinition.class).stream()
                    .filter(operation -> name.isEmpty() || name.equals(operation.getName()))
                    .toList();
            if (fitting.size() != 1) {
                throw new FieldError("BAD_REQUEST", "An operation name is required");
            }
            return fitting.getFirst();
        }
    }

    public record Refused(List<Map<String, Object>> errors) implements Known {}

    public Known read(String text) {
        Known found = known.get(text);
        if (found != null) {
            return found;
        }
        Known fresh = parse(text);
        if (known.size() < MOST_KEPT) {
            known.put(text, fresh);
        }
        return fresh;
    }

    private Known parse(String text) {
        Document document;
        try {
            document = Parser.parse(text);
        } catch (InvalidSyntaxException syntax) {
            return new Refused(List.of(Map.of("message", "Parse error: " + syntax.getMessage())));
        }
        List<ValidationError> errors = new Validator().validateDocument(schema, document, Locale.ROOT);
        return errors.isEmpty()
                ? new Valid(document)
                : new Refused(errors.stream().map(Refusals::of).toList());
    }
}
