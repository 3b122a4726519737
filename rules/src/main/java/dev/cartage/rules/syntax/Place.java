package dev.cartage.rules.syntax;

import org.jspecify.annotations.Nullable;

/**
 * Where something stands in a rule's text. Two trees are equal when they say the same, wherever they say it; so all
 * places are equal.
 *
 * @param line from 1
 * @param column from 1, in characters
 */
public record Place(int line, int column) {
    /** Of a tree that was built and not read. */
    public static final Place NOWHERE = new Place(0, 0);

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Place;
    }

    @Override
    public int hashCode() {
        return 0;
    }

    @Override
    public String toString() {
        return "line " + line + ", column " + column;
    }
}
