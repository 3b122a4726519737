package dev.cartage.spi;

import dev.cartage.model.Problem;

/** What became of one item that was to change something outside. */
public sealed interface Outcome {
    /**
     * The remote has it.
     *
     * @param reference the remote's own key for it; "" where it gives none
     */
    record Sent(String reference) implements Outcome {}

    /** The remote does not have it, for certain. */
    record Refused(Problem problem, Retry retry) implements Outcome {}

    /** The remote may or may not have it. It is never simply sent again. */
    record Unknown(Problem problem) implements Outcome {}

    /** What can make a refused item pass. */
    enum Retry {
        /** Only a person's change. */
        AFTER_EDIT,
        /** Time: the remote has a passing trouble. */
        LATER
    }
}
