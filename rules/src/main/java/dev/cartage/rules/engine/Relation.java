package dev.cartage.rules.engine;

import dev.cartage.rules.syntax.Comparison;
import java.time.DayOfWeek;
import java.time.Month;
import java.time.Year;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A comparison of two values, neither of them blank. */
@FunctionalInterface
interface Relation {
    boolean holds(Object left, Object right, Run run);

    /** A test of one value, which may be blank. */
    @FunctionalInterface
    interface Single {
        boolean holds(@Nullable Object value, Run run);
    }

    static Relation of(Comparison comparison) {
        return switch (comparison) {
            case IS -> Comparing::equal;
            case IS_NOT -> (left, right, run) -> !Comparing.equal(left, right, run);
            case CONTAINS -> (left, right, run) -> Comparing.contains(left, right);
            case STARTS_WITH -> (left, right, run) -> Convert.text(left).startsWith(Convert.text(right));
            case ENDS_WITH -> (left, right, run) -> Convert.text(left).endsWith(Convert.text(right));
            case IS_LIKE -> (left, right, run) -> Comparing.isLike(left, right);
            case ABOVE -> (left, right, run) -> Comparing.order(left, right, run) > 0;
            case BELOW -> (left, right, run) -> Comparing.order(left, right, run) < 0;
            case AT_LEAST -> (left, right, run) -> Comparing.order(left, right, run) >= 0;
            case AT_MOST -> (left, right, run) -> Comparing.order(left, right, run) <= 0;
            case IS_ON, IS_IN -> Relation::falls;
        };
    }

    /** Whether the date falls on the day or weekday, or in the month or year. */
    private static boolean falls(Object left, Object right, Run run) {
        Object on = right instanceof Year || right instanceof Month || right instanceof DayOfWeek
                ? right
                : run.dates.day(right);
        return Objects.equals(run.dates.compare(run.dates.day(left), on), 0);
    }
}
