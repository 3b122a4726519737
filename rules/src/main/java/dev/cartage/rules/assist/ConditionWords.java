package dev.cartage.rules.assist;

import static dev.cartage.rules.assist.Phrases.named;
import static dev.cartage.rules.assist.ValueWords.say;

import dev.cartage.rules.syntax.Comparison;
import dev.cartage.rules.syntax.Expression;

/** Says comparisons in plain words. */
final class ConditionWords {
    private ConditionWords() {}

    static String compare(Expression.Compare compare) {
        String left = say(compare.left());
        if (compare.right() instanceof Expression.Blank && compare.comparison() == Comparison.IS) {
            return left + " is empty";
        }
        if (compare.right() instanceof Expression.Blank && compare.comparison() == Comparison.IS_NOT) {
            return left + " is not empty";
        }
        return left + " " + words(compare.comparison()) + " " + say(compare.right());
    }

    private static String words(Comparison comparison) {
        return switch (comparison) {
            case IS -> "is";
            case IS_NOT -> "is not";
            case CONTAINS -> "contains";
            case STARTS_WITH -> "starts with";
            case ENDS_WITH -> "ends with";
            case IS_LIKE -> "is (in any case)";
            case ABOVE -> "is more than";
            case BELOW -> "is less than";
            case AT_LEAST -> "is at least";
            case AT_MOST -> "is at most";
            case IS_ON -> "is on";
            case IS_IN -> "is in";
        };
    }

    static String has(Expression.Has has) {
        String how = switch (has.quantifier()) {
            case ANY -> "at least one of the ";
            case ALL -> "each of the ";
            case NONE -> "none of the ";
        };
        return "for " + how + named(has.collection()) + " " + say(has.condition());
    }
}
