package dev.cartage.rules.outcome;

import dev.cartage.rules.syntax.Place;

/**
 * The statement that something came from.
 *
 * @param rule the rule's name
 */
public record Origin(String rule, Place place) {
    @Override
    public String toString() {
        return "rule \"" + rule + "\", " + place;
    }
}
