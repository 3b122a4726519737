package dev.cartage.connectors.support;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Weights in the units that stores use. */
public final class Weights {
    private static final BigDecimal OUNCE = new BigDecimal("28.349523125");
    private static final BigDecimal POUND = new BigDecimal("453.59237");
    private static final BigDecimal KILOGRAM = new BigDecimal(1000);
    private static final Map<String, BigDecimal> GRAMS = Map.of(
            "G", BigDecimal.ONE,
            "GRAMS", BigDecimal.ONE,
            "KG", KILOGRAM,
            "KILOGRAMS", KILOGRAM,
            "OZ", OUNCE,
            "OUNCES", OUNCE,
            "LB", POUND,
            "POUNDS", POUND);

    private Weights() {}

    /** In grams; empty for a unit that is none of them. */
    public static Optional<BigDecimal> grams(Optional<BigDecimal> weight, String unit) {
        return Optional.ofNullable(GRAMS.get(unit.toUpperCase(Locale.ROOT)))
                .flatMap(grams -> weight.map(grams::multiply))
                .map(BigDecimal::stripTrailingZeros);
    }
}
