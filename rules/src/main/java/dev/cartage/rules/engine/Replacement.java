package dev.cartage.rules.engine;

import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/** Builds a text in which matches are replaced. */
final class Replacement {
    private static final int MOST_MATCHES = 10_000;

    private final String text;
    private final String with;
    private final Budget budget;
    private final StringBuilder result = new StringBuilder();
    private int from;
    private int matches;

    Replacement(String text, String with, Budget budget) {
        this.text = text;
        this.with = with;
        this.budget = budget;
    }

    void match(int start, int end, int groups, IntFunction<@Nullable String> group) {
        if (++matches > MOST_MATCHES) {
            throw RuleError.exhausted("A replacement found more than " + MOST_MATCHES + " matches.");
        }
        append(text.substring(from, start));
        for (int i = 0; i < with.length(); i++) {
            int digit = with.charAt(i) == '\\' && i + 1 < with.length() ? with.charAt(i + 1) - '0' : 0;
            if (digit < 1 || digit > 9) {
                append(with.substring(i, i + 1));
            } else {
                i++;
                append(digit <= groups ? orEmpty(group.apply(digit)) : "");
            }
        }
        from = end;
    }

    private static String orEmpty(@Nullable String group) {
        return group == null ? "" : group;
    }

    private void append(String piece) {
        budget.text(piece.length());
        result.append(piece);
    }

    String done() {
        append(text.substring(from));
        return result.toString();
    }
}
