package dev.cartage.rules.engine;

import dev.cartage.rules.syntax.Comparison;

/** Which types can be compared how. */
final class Objections {
    private Objections() {}

    /** Why the two cannot be compared so, as the end of a sentence; "" where they can. */
    static String to(Comparison how, Type left, Type right) {
        if (left == Type.UNKNOWN || right == Type.UNKNOWN) {
            return "";
        }
        return switch (how) {
            case IS, IS_NOT -> alike(left, right) ? "" : left.words() + " and " + right.words() + " are never equal";
            case ABOVE, BELOW, AT_LEAST, AT_MOST -> order(left, right);
            case CONTAINS, STARTS_WITH, ENDS_WITH, IS_LIKE ->
                left.isDate() || left == Type.FLAG
                        ? "\"" + how.word() + "\" looks into texts, not at " + left.words()
                        : "";
            case IS_ON -> on(left, right);
            case IS_IN -> in(left, right);
        };
    }

    private static boolean alike(Type left, Type right) {
        return left.isOpen()
                || right.isOpen()
                || left == right
                || left == Type.TEXT
                || right == Type.TEXT
                || (left.isDate() && right.isDate());
    }

    private static String order(Type left, Type right) {
        for (Type side : new Type[] {left, right}) {
            if (side == Type.FLAG || side == Type.TEXTS || side == Type.WEEKDAY || side == Type.MONTH) {
                return side.words() + " has no order" + (side.isDate() ? "; use is_on or is_in" : "");
            }
        }
        return alike(left, right) ? "" : left.words() + " and " + right.words() + " have no order";
    }

    private static String on(Type left, Type right) {
        if (!mayBeDate(left)) {
            return "\"is_on\" asks for a date before it, not " + left.words();
        }
        boolean fits = right == Type.WEEKDAY || right == Type.DAY || right == Type.MOMENT || right.isOpen();
        return fits ? "" : "after \"is_on\" stands a weekday or a day, not " + right.words();
    }

    private static String in(Type left, Type right) {
        if (!mayBeDate(left)) {
            return "\"is_in\" asks for a date before it, not " + left.words();
        }
        boolean fits = right == Type.MONTH || right == Type.YEAR;
        return fits ? "" : "after \"is_in\" stands a month or a year, not " + right.words();
    }

    private static boolean mayBeDate(Type type) {
        return type.isDate() || type.isOpen() || type == Type.TEXT;
    }
}
