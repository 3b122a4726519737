package dev.cartage.rules.engine;

import dev.cartage.model.Field;

/** What the checker knows of a value before the rule runs. */
enum Type {
    TEXT("a text"),
    NUMBER("a number"),
    FLAG("true or false"),
    MOMENT("a moment"),
    DAY("a day"),
    TIME("a time of day"),
    WEEKDAY("a weekday"),
    MONTH("a month"),
    YEAR("a year"),
    TEXTS("a list of texts"),
    /** Known only when the rule runs: custom fields, variables, the store's data, lookups. */
    ANY("a value"),
    BLANK("blank"),
    RECORD("a whole record"),
    COLLECTION("a collection"),
    /** There is a fault already; no second one about the same. */
    UNKNOWN("unknown");

    private final String words;

    Type(String words) {
        this.words = words;
    }

    String words() {
        return words;
    }

    boolean isDate() {
        return this == MOMENT || this == DAY || this == TIME || this == WEEKDAY || this == MONTH || this == YEAR;
    }

    /** Whether its values may turn out to be anything when the rule runs. */
    boolean isOpen() {
        return this == ANY || this == BLANK || this == UNKNOWN;
    }

    boolean isRecord() {
        return this == RECORD || this == COLLECTION;
    }

    static Type of(Field.Kind kind) {
        return switch (kind) {
            case TEXT -> TEXT;
            case INSTANT -> MOMENT;
            case DECIMAL, WHOLE -> NUMBER;
            case FLAG -> FLAG;
            case TEXTS -> TEXTS;
        };
    }

    /** Whether a field of the kind can take values of this type. */
    boolean fits(Field.Kind kind) {
        return isOpen()
                || this == TEXT
                || switch (kind) {
                    case TEXT -> !isRecord();
                    case INSTANT -> isDate() && this != MONTH && this != YEAR;
                    case DECIMAL, WHOLE -> this == NUMBER;
                    case FLAG -> this == FLAG;
                    case TEXTS -> this == TEXTS || this == NUMBER;
                };
    }
}
