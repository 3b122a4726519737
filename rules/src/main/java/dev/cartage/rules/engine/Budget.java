package dev.cartage.rules.engine;

/** What one run over one record may use. When it is spent the record fails; nothing else suffers. */
final class Budget {
    /** A rule of ordinary size takes a few dozen; all of these take between a tenth of a second and one. */
    private static final int STEPS = 2_000_000;

    /** What arithmetic on numbers, dates and addresses takes more than a comparison does. */
    static final int NUMBER = 2;

    static final int DATE = 6;
    static final int ADDRESS = 60;

    private static final int CHARACTERS = 4_000_000;
    private static final int LINES = 10_000;
    private static final int PARTS = 100;

    private int steps = STEPS;
    private int characters = CHARACTERS;
    private int lines = LINES;
    private int parts = PARTS;

    void step() {
        if (--steps < 0) {
            throw RuleError.exhausted("The rules took too many steps.");
        }
    }

    void steps(long many) {
        if (many > steps) {
            steps = 0;
            throw RuleError.exhausted("The rules took too many steps.");
        }
        steps -= (int) many;
    }

    /** Pays for a text of this length before it is made. */
    void text(long length) {
        if (length > characters) {
            throw RuleError.exhausted("The rules made more text than " + CHARACTERS + " characters.");
        }
        characters -= (int) length;
        steps(length / 16);
    }

    void lines(long many) {
        if (many > lines) {
            throw RuleError.exhausted("The rules added more than " + LINES + " lines.");
        }
        lines -= (int) many;
        steps(many);
    }

    void parts(int many) {
        if (many > parts) {
            throw RuleError.exhausted("The rules split the order into more than " + PARTS + " parts.");
        }
        parts -= many;
    }
}
