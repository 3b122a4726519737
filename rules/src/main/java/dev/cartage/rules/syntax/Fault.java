package dev.cartage.rules.syntax;

/**
 * Something wrong, or doubtful, in the text of a rule.
 *
 * @param sentence what is wrong, for the person who writes the rule
 * @param suggestion the nearest right name; "" where none is near
 */
public record Fault(Severity severity, Place place, String sentence, String suggestion) {

    /** Whether the rule can run all the same. */
    public enum Severity {
        /** The rule cannot run. */
        ERROR,
        /** The rule runs, but may not do what was meant. */
        WARNING
    }

    public static Fault error(Place place, String sentence) {
        return new Fault(Severity.ERROR, place, sentence, "");
    }

    public static Fault warning(Place place, String sentence) {
        return new Fault(Severity.WARNING, place, sentence, "");
    }

    public Fault suggesting(String name) {
        return new Fault(severity, place, sentence, name);
    }

    public boolean isError() {
        return severity == Severity.ERROR;
    }

    @Override
    public String toString() {
        String question = suggestion.isEmpty() ? "" : " Did you mean " + suggestion + "?";
        return place + ": " + sentence + question;
    }
}
