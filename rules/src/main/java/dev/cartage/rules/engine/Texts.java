package dev.cartage.rules.engine;

import dev.cartage.rules.syntax.Expression.Cast;
import java.util.Locale;

/** The text functions. Letters are counted as people see them: an emoji is one. */
final class Texts {
    private static final int WIDEST = 10_000;

    private Texts() {}

    static Object cast(Object value, Cast.Kind to, Run run) {
        return switch (to) {
            case TEXT -> paid(Convert.text(value), run);
            case UPPER -> paid(Convert.text(value).toUpperCase(Locale.ROOT), run);
            case LOWER -> paid(Convert.text(value).toLowerCase(Locale.ROOT), run);
            case TRIMMED -> paid(Convert.text(value).strip(), run);
            case NUMBER -> Convert.number(value);
            case DATE -> run.dates.day(value);
        };
    }

    private static String paid(String text, Run run) {
        run.budget.text(text.length());
        return text;
    }

    static String replace(String text, String sought, String with, Run run) {
        if (sought.isEmpty()) {
            return text;
        }
        run.budget.text(text.length() + (long) (text.length() / sought.length()) * with.length());
        return text.replace(sought, with);
    }

    /** Fills up on the left. */
    static String padded(String text, int width, String with, Run run) {
        int missing = Math.min(width, WIDEST) - length(text);
        if (missing <= 0 || with.isEmpty()) {
            return text;
        }
        run.budget.text((long) missing * with.length() + text.length());
        String filling = with.repeat(missing);
        return filling.substring(0, filling.offsetByCodePoints(0, missing)) + text;
    }

    static String first(String text, int count, Run run) {
        return count >= length(text) ? text : paid(text.substring(0, text.offsetByCodePoints(0, count)), run);
    }

    static String last(String text, int count, Run run) {
        int length = length(text);
        return count >= length ? text : paid(text.substring(text.offsetByCodePoints(0, length - count)), run);
    }

    static int length(String text) {
        return text.codePointCount(0, text.length());
    }
}
