package dev.cartage.rules.syntax;

import java.time.temporal.ChronoUnit;

/** A duration as it is written: {@code 30m}, {@code 2D}. */
public record Span(int amount, Unit unit) {
    /** More than any order waits, and little enough that no calendar overflows. */
    public static final int LARGEST = 100_000;

    public Span {
        if (amount < 0 || amount > LARGEST) {
            throw new IllegalArgumentException("A duration has at most " + LARGEST + " units");
        }
    }

    /** A unit and its letter; small m is minutes, capital M months. */
    public enum Unit {
        SECONDS('s', ChronoUnit.SECONDS),
        MINUTES('m', ChronoUnit.MINUTES),
        HOURS('h', ChronoUnit.HOURS),
        DAYS('D', ChronoUnit.DAYS),
        WEEKS('W', ChronoUnit.WEEKS),
        MONTHS('M', ChronoUnit.MONTHS),
        YEARS('Y', ChronoUnit.YEARS);

        private final char letter;
        private final ChronoUnit unit;

        Unit(char letter, ChronoUnit unit) {
            this.letter = letter;
            this.unit = unit;
        }

        public ChronoUnit chrono() {
            return unit;
        }

        static Unit of(char letter) {
            for (Unit unit : values()) {
                if (unit.letter == letter) {
                    return unit;
                }
            }
            throw new IllegalArgumentException("No unit " + letter);
        }
    }

    /** @throws IllegalArgumentException where the number is too large */
    static Span read(String token) {
        String digits = token.substring(0, token.length() - 1);
        return new Span(Integer.parseInt(digits), Unit.of(token.charAt(token.length() - 1)));
    }

    @Override
    public String toString() {
        return amount + String.valueOf(unit.letter);
    }
}
