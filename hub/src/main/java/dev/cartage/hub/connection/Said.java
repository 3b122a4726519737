package dev.cartage.hub.connection;

import java.time.Duration;
import java.time.Instant;

/**
 * An exchange that waits to be written: as it was said, secrets not blanked yet, which the writer does.
 *
 * @param request its beginning
 * @param answer its beginning
 */
record Said(
        long account,
        String remote,
        Instant at,
        String operation,
        String address,
        int status,
        Duration took,
        int sent,
        int received,
        byte[] request,
        byte[] answer,
        String problem,
        Blanks blanks) {
    /** In a crowd only some keep their texts, for a log must not cost more than the work. What failed always does. */
    private static final int TEXTS = 5;

    private static final int LONGEST_ADDRESS = 1_000;

    /** @param index its place in the batch */
    Exchange exchange(long id, int index) {
        var withTexts = index < TEXTS || status >= 400 || !problem.isEmpty();
        var clean = blanks.blank(address);
        return new Exchange(
                id,
                remote,
                at,
                operation,
                clean.substring(0, Math.min(clean.length(), LONGEST_ADDRESS)),
                status,
                took,
                sent,
                received,
                withTexts ? blanks.text(request) : "",
                withTexts ? blanks.text(answer) : "",
                problem);
    }

    /** Without the texts, for they hold secrets. */
    @Override
    public String toString() {
        return remote + " " + operation;
    }
}
