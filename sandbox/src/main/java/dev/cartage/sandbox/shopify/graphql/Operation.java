package dev.cartage.sandbox.shopify.graphql;

import java.util.List;

/** A bound operation: the fields at its top, in the order they are answered. */
public record Operation(boolean mutation, List<BoundField> fields) {

    /** Whether it asks for the schema itself, which graphql-java answers better than we could. */
    public boolean introspects() {
        return fields.stream()
                .anyMatch(
                        field -> field.name().startsWith("__") && !field.name().equals("__typename"));
    }

    /** The fields' own names, whatever they are called in the answer. */
    public List<String> names() {
        return fields.stream().map(BoundField::name).distinct().toList();
    }
}
