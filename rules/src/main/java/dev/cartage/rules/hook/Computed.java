package dev.cartage.rules.hook;

import java.util.List;
import java.util.function.Predicate;

/**
 * A flag that follows from text fields of the same record.
 *
 * @param name may end in a question mark
 * @param from the names of the text fields it reads
 * @param holds told each of those texts; the flag is true where it holds for any
 */
public record Computed(String name, List<String> from, Predicate<String> holds) {
    public Computed {
        from = List.copyOf(from);
    }
}
