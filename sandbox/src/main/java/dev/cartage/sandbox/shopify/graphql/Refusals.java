package dev.cartage.sandbox.shopify.graphql;

import graphql.language.SourceLocation;
import graphql.validation.ValidationError;
import graphql.validation.ValidationErrorType;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Words a refused document the way Shopify does. */
final class Refusals {
    private static final Pattern UNKNOWN_FIELD = Pattern.compile("Field '([^']+)' in type '([^']+)' is undefined");

    private Refusals() {}

    static Map<String, Object> of(ValidationError error) {
        Map<String, Object> refusal = new LinkedHashMap<>();
        Matcher unknown = UNKNOWN_FIELD.matcher(error.getMessage());
        boolean undefinedField = error.getValidationErrorType() == ValidationErrorType.FieldUndefined && unknown.find();
        refusal.put(
                "message",
                undefinedField
                        ? "Field '" + unknown.group(1) + "' doesn't exist on type '" + unknown.group(2) + "'"
                        : error.getMessage());
        refusal.put("locations", locations(error));
        refusal.put("path", path(error));
        refusal.put(
                "extensions",
                undefinedField
                        ? Map.of("code", "undefinedField", "typeName", unknown.group(2), "fieldName", unknown.group(1))
                        : Map.of("code", String.valueOf(error.getValidationErrorType())));
        return refusal;
    }

    private static List<Map<String, Integer>> locations(ValidationError error) {
        List<Map<String, Integer>> locations = new ArrayList<>();
        List<SourceLocation> given = error.getLocations() == null ? List.of() : error.getLocations();
        for (SourceLocation location : given) {
            locations.add(Map.of("line", location.getLine(), "column", location.getColumn()));
        }
        return locations;
    }

    private static List<String> path(ValidationError error) {
        return error.getQueryPath() == null ? List.of() : error.getQueryPath();
    }
}
