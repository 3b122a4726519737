package dev.cartage.sandbox.shopify.graphql;

import dev.cartage.sandbox.shopify.store.Shop;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One use of a field: the shop that was asked, the arguments after coercion, and the key of {@code @idempotent} ("" where
 * the directive is absent). An argument given as an explicit null is present with the value null; one left out is absent.
 */
public record Call(Shop shop, Map<String, @Nullable Object> arguments, String idempotencyKey) {

    public String text(String name) {
        return arguments.get(name) instanceof Object value ? value.toString() : "";
    }

    public int number(String name, int otherwise) {
        return arguments.get(name) instanceof Integer value ? value : otherwise;
    }

    public boolean flag(String name) {
        return Boolean.TRUE.equals(arguments.get(name));
    }

    public List<?> list(String name) {
        return arguments.get(name) instanceof List<?> value ? value : List.of();
    }

    /** An input object; empty where absent. */
    @SuppressWarnings("unchecked")
    public Map<String, @Nullable Object> object(String name) {
        return arguments.get(name) instanceof Map<?, ?> value ? (Map<String, @Nullable Object>) value : Map.of();
    }

    public static String text(Map<String, @Nullable Object> input, String name) {
        return input.get(name) instanceof Object value ? value.toString() : "";
    }

    /** A list of input objects inside an input object; empty where absent. */
    @SuppressWarnings("unchecked")
    public static List<Map<String, @Nullable Object>> objects(Map<String, @Nullable Object> input, String name) {
        return input.get(name) instanceof List<?> value ? (List<Map<String, @Nullable Object>>) value : List.of();
    }
}
