package dev.cartage.hub.api;

import java.util.ArrayList;
import java.util.List;

/** Conditions of a statement with their parameters. */
final class Where {
    private final List<String> conditions = new ArrayList<>(List.of("true"));
    private final List<Object> parameters = new ArrayList<>();

    Where and(String condition, Object... values) {
        conditions.add(condition);
        parameters.addAll(List.of(values));
        return this;
    }

    String conditions() {
        return String.join(" and ", conditions);
    }

    List<Object> parameters() {
        return parameters;
    }
}
