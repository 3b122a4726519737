package dev.cartage.rules.engine;

import dev.cartage.rules.syntax.Expression.Arithmetic.Operator;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/** Arithmetic on decimals: 34 digits, never binary. */
final class Numbers {
    private static final int LARGEST_EXPONENT = 60;
    private static final int MOST_PLACES = 20;

    private Numbers() {}

    /** The number, or an error where it is so large or small that writing it out would take all memory. */
    static BigDecimal checked(BigDecimal number) {
        if (!isModest(number)) {
            throw RuleError.of("A number is too large or has too many decimals.");
        }
        return number;
    }

    private static boolean isModest(BigDecimal number) {
        return Math.abs((long) number.precision() - number.scale()) <= LARGEST_EXPONENT
                && Math.abs((long) number.scale()) <= LARGEST_EXPONENT;
    }

    /** The shortest exact form; with an exponent where writing all digits would take too many. */
    static String text(BigDecimal number) {
        return isModest(number) ? number.stripTrailingZeros().toPlainString() : number.toString();
    }

    /** The result; null for a division by zero. */
    static @Nullable BigDecimal calculate(BigDecimal left, Operator operator, BigDecimal right) {
        BigDecimal result = switch (operator) {
            case PLUS -> left.add(right, MathContext.DECIMAL128);
            case MINUS -> left.subtract(right, MathContext.DECIMAL128);
            case TIMES -> left.multiply(right, MathContext.DECIMAL128);
            case DIVIDED -> right.signum() == 0 ? null : left.divide(right, MathContext.DECIMAL128);
        };
        return result == null ? null : checked(result);
    }

    static BigDecimal rounded(BigDecimal number, BigDecimal places) {
        return number.setScale(count(places, MOST_PLACES), RoundingMode.HALF_UP);
    }

    /** A count from 0 to the most; what is beyond is the nearest of the two, and a fraction is cut off. */
    static int count(BigDecimal number, int most) {
        if (number.signum() <= 0) {
            return 0;
        }
        return number.compareTo(BigDecimal.valueOf(most)) >= 0 ? most : number.intValue();
    }
}
