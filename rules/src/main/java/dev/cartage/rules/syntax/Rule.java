package dev.cartage.rules.syntax;

import java.util.List;

/**
 * A rule as it was written.
 *
 * @param name without double quotes; "" for statements that stand without a rule around them
 */
public record Rule(String name, List<Statement> body, Place place) {
    public Rule {
        body = List.copyOf(body);
    }
}
