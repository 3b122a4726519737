package dev.cartage.sandbox.shopify.graphql;

import dev.cartage.sandbox.shopify.store.Shop;
import graphql.GraphQLContext;
import graphql.execution.CoercedVariables;
import graphql.execution.RawVariables;
import graphql.execution.ValuesResolver;
import graphql.language.Directive;
import graphql.language.DirectivesContainer;
import graphql.language.Document;
import graphql.language.Field;
import graphql.language.FragmentDefinition;
import graphql.language.OperationDefinition;
import graphql.language.StringValue;
import graphql.language.Value;
import graphql.language.VariableReference;
import graphql.schema.GraphQLSchema;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Binds a valid document to the variables of one request. Not shared between threads. */
public final class Binder {
    final GraphQLSchema schema;
    final Types types;
    final Shop shop;
    private final CoercedVariables variables;
    private final Map<String, FragmentDefinition> fragments = new HashMap<>();

    private Binder(GraphQLSchema schema, Types types, Shop shop, Document document, CoercedVariables variables) {
        this.schema = schema;
        this.types = types;
        this.shop = shop;
        this.variables = variables;
        document.getDefinitionsOfType(FragmentDefinition.class)
                .forEach(fragment -> fragments.put(fragment.getName(), fragment));
    }

    /**
     * The fields at the top of one operation.
     *
     * @throws FieldError where the operation is not there or a variable does not fit its type
     */
    public static Operation bind(
            GraphQLSchema schema,
            Types types,
            Shop shop,
            Documents.Valid document,
            String operationName,
            Map<String, @Nullable Object> given) {
        OperationDefinition operation = document.operation(operationName);
        Binder binder = new Binder(schema, types, shop, document.document(), coerce(schema, operation, given));
        boolean mutation = operation.getOperation() == OperationDefinition.Operation.MUTATION;
        String root = mutation ? "Mutation" : "QueryRoot";
        return new Operation(mutation, new Selection(binder, List.of(operation.getSelectionSet())).fieldsFor(root));
    }

    private static CoercedVariables coerce(
            GraphQLSchema schema, OperationDefinition operation, Map<String, @Nullable Object> given) {
        try {
            return ValuesResolver.coerceVariableValues(
                    schema,
                    operation.getVariableDefinitions(),
                    RawVariables.of(given),
                    GraphQLContext.getDefault(),
                    Locale.ROOT);
        } catch (RuntimeException unfit) {
            throw new FieldError("INVALID_VARIABLE", String.valueOf(unfit.getMessage()));
        }
    }

    FragmentDefinition fragment(String name) {
        FragmentDefinition fragment = fragments.get(name);
        if (fragment == null) {
            throw new FieldError("BAD_REQUEST", "Fragment " + name + " was used, but not defined");
        }
        return fragment;
    }

    Call call(String type, Field field) {
        if (field.getArguments().isEmpty() && field.getDirectives().isEmpty()) {
            return new Call(shop, Map.of(), "");
        }
        var definition = schema.getObjectType(type).getField(field.getName());
        Map<String, @Nullable Object> arguments = ValuesResolver.getArgumentValues(
                schema.getCodeRegistry(),
                definition.getArguments(),
                field.getArguments(),
                variables,
                GraphQLContext.getDefault(),
                Locale.ROOT);
        return new Call(shop, arguments, directiveText(field, "idempotent", "key"));
    }

    boolean included(DirectivesContainer<?> container) {
        return directiveFlag(container, "include", true) && !directiveFlag(container, "skip", false);
    }

    private boolean directiveFlag(DirectivesContainer<?> container, String name, boolean otherwise) {
        for (Directive directive : container.getDirectives(name)) {
            return switch (directive.getArgument("if").getValue()) {
                case VariableReference reference -> Boolean.TRUE.equals(variables.get(reference.getName()));
                case graphql.language.BooleanValue value -> value.isValue();
                case Value<?> other -> throw new FieldError("BAD_REQUEST", name + " takes a boolean, not " + other);
            };
        }
        return otherwise;
    }

    private String directiveText(Field field, String name, String argument) {
        for (Directive directive : field.getDirectives(name)) {
            return switch (directive.getArgument(argument).getValue()) {
                case VariableReference reference -> String.valueOf(variables.get(reference.getName()));
                case StringValue value -> String.valueOf(value.getValue());
                case Value<?> other -> throw new FieldError("BAD_REQUEST", name + " takes text, not " + other);
            };
        }
        return "";
    }
}
