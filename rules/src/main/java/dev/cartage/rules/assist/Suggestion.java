package dev.cartage.rules.assist;

/**
 * Something that could be written.
 *
 * @param text to insert
 * @param kind for its sign in the list
 * @param detail what it is, in few words; may be ""
 */
public record Suggestion(String text, Kind kind, String detail) {
    /** What is suggested. */
    public enum Kind {
        FIELD,
        FUNCTION,
        VALUE,
        ACTION,
        WORD
    }

    static Suggestion word(String text) {
        return new Suggestion(text, Kind.WORD, "");
    }
}
