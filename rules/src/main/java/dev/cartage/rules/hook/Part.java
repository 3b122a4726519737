package dev.cartage.rules.hook;

/**
 * A collection inside a record.
 *
 * @param plural the collection's name
 * @param singular the name of the loop variable
 * @param oldPlural the collection's name in older rules, or the same
 * @param oldSingular the loop variable's name in older rules, or the same
 */
public record Part(String plural, String singular, String oldPlural, String oldSingular, Shape shape, Kind kind) {

    /** Where the collection comes from. */
    public enum Kind {
        /** The record's own lines; rules can drop, add and change them. */
        LINES,
        /** Read from the text field of the same name, as {@code Color: Red; Size: L}. */
        OPTIONS,
        /** Read from the text field of the same name, one a line. */
        COMMENTS
    }

    static Part of(String plural, String singular, Shape shape, Kind kind) {
        return new Part(plural, singular, plural, singular, shape, kind);
    }

    boolean isCalled(String name) {
        return name.equals(plural) || name.equals(oldPlural);
    }

    /** The loop variable that goes with the collection's name as it was written. */
    public String variable(String written) {
        return written.equals(plural) ? singular : oldSingular;
    }
}
