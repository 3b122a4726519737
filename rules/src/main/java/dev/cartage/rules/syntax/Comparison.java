package dev.cartage.rules.syntax;

import java.util.Optional;
import java.util.stream.Stream;

/** How two values are compared. A comparison with a missing value is false, but for {@code is blank} and its opposite. */
public enum Comparison {
    IS("is"),
    IS_NOT("is_not"),
    CONTAINS("contains"),
    STARTS_WITH("starts_with"),
    ENDS_WITH("ends_with"),
    /** Equal but for case and surrounding blanks. */
    IS_LIKE("is_like"),
    ABOVE(">"),
    BELOW("<"),
    AT_LEAST(">="),
    AT_MOST("<="),
    /** On a weekday or day. */
    IS_ON("is_on"),
    /** In a month or year. */
    IS_IN("is_in");

    private final String word;

    Comparison(String word) {
        this.word = word;
    }

    /** As it is written. */
    public String word() {
        return word;
    }

    static Optional<Comparison> of(String word) {
        return Stream.of(values()).filter(one -> one.word.equals(word)).findFirst();
    }
}
