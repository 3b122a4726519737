package dev.cartage.rules.syntax;

/** What a {@code set} changes: a field of a record, or a variable. */
public sealed interface Target permits Expression.Path, Expression.Variable {
    Place place();
}
