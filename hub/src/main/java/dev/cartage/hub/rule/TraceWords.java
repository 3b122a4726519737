package dev.cartage.hub.rule;

import dev.cartage.rules.outcome.Step;

/** A trace in lines of text. */
public final class TraceWords {
    private TraceWords() {}

    public static String of(Step step) {
        return switch (step) {
            case Step.Began began -> "rule \"" + began.rule() + "\"";
            case Step.Tested tested ->
                "  " + (tested.held() ? "✓" : "✗") + " " + tested.place() + ": " + tested.condition()
                        + (tested.values().isEmpty() ? "" : "   [" + String.join(", ", tested.values()) + "]");
            case Step.Did did ->
                "  → " + did.place() + ": " + did.statement()
                        + (did.effect().isEmpty() ? "" : "   (" + did.effect() + ")");
            case Step.Warned warned -> "  ! " + warned.place() + ": " + warned.sentence();
            case Step.Parted parted -> "part " + parted.suffix();
            case Step.Cut _ -> "… the trace was full";
        };
    }
}
