package dev.cartage.rules.engine;

import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.Month;
import java.time.temporal.Temporal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Compares two values, neither of them blank. A text is read as what the other side is. */
final class Comparing {
    private Comparing() {}

    static boolean equal(Object left, Object right, Run run) {
        if (left instanceof String one && right instanceof String other) {
            return one.equals(other);
        }
        if (left instanceof BigDecimal || right instanceof BigDecimal) {
            BigDecimal one = Convert.tryNumber(left);
            BigDecimal other = Convert.tryNumber(right);
            return one != null && other != null && one.compareTo(other) == 0;
        }
        if (left instanceof Boolean || right instanceof Boolean) {
            return Convert.truth(left) == Convert.truth(right);
        }
        if (isDate(left) || isDate(right)) {
            return equalDates(left, right, run);
        }
        return Convert.text(left).equals(Convert.text(right));
    }

    private static boolean equalDates(Object left, Object right, Run run) {
        if (left.getClass() == right.getClass()) {
            return left.equals(right);
        }
        Integer order = isNamed(left) ? run.dates.compare(right, left) : run.dates.compare(left, right);
        return order != null && order == 0;
    }

    /** Below zero, zero or above, or an error where the two have no order. */
    static int order(Object left, Object right, Run run) {
        if (isDate(left) || isDate(right)) {
            Integer order = isNamed(left) || isNamed(right) ? null : run.dates.compare(left, right);
            if (order != null) {
                return order;
            }
        } else if (left instanceof String one && right instanceof String other) {
            return texts(one, other);
        } else if (!(left instanceof Boolean) && !(right instanceof Boolean)) {
            return Convert.number(left).compareTo(Convert.number(right));
        }
        throw RuleError.of(Convert.quoted(left) + " and " + Convert.quoted(right) + " have no order.");
    }

    private static int texts(String left, String right) {
        BigDecimal one = Convert.tryNumber(left);
        BigDecimal other = Convert.tryNumber(right);
        return one != null && other != null ? one.compareTo(other) : left.compareTo(right);
    }

    /** Whether a list has the item, or a text has the piece in it. */
    static boolean contains(Object left, Object right) {
        String sought = Convert.text(right);
        return left instanceof List<?> list
                ? list.stream().anyMatch(item -> Convert.text(item).equals(sought))
                : Convert.text(left).contains(sought);
    }

    static boolean isLike(Object left, Object right) {
        return Convert.text(left).strip().equalsIgnoreCase(Convert.text(right).strip());
    }

    private static boolean isDate(@Nullable Object value) {
        return value instanceof Temporal || isNamed(value);
    }

    private static boolean isNamed(@Nullable Object value) {
        return value instanceof DayOfWeek || value instanceof Month;
    }
}
