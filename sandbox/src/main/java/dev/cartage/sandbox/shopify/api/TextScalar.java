package dev.cartage.sandbox.shopify.api;

import graphql.GraphQLContext;
import graphql.execution.CoercedVariables;
import graphql.language.IntValue;
import graphql.language.StringValue;
import graphql.language.Value;
import graphql.schema.Coercing;
import graphql.schema.CoercingParseLiteralException;
import graphql.schema.CoercingParseValueException;
import java.util.Locale;

/** A scalar that is text on the wire; the fields that take one check its form. */
final class TextScalar implements Coercing<Object, Object> {

    @Override
    public Object parseValue(Object input, GraphQLContext context, Locale locale) {
        if (input instanceof String || input instanceof Number) {
            return input.toString();
        }
        throw new CoercingParseValueException("Expected text, not " + input);
    }

    @Override
    public Object parseLiteral(Value<?> input, CoercedVariables variables, GraphQLContext context, Locale locale) {
        return switch (input) {
            case StringValue text -> String.valueOf(text.getValue());
            case IntValue number -> number.getValue().toString();
            case Value<?> other -> throw new CoercingParseLiteralException("Expected text, not " + other);
        };
    }
}
