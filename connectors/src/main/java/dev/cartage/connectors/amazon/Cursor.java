package dev.cartage.connectors.amazon;

import java.time.Duration;
import java.time.Instant;

/**
 * How far the orders have been read, in Amazon's own times. A run asks for what changed since {@code from} and follows
 * Amazon's page tokens, which hold for 24 hours and for exactly the same question.
 *
 * <p>As text: {@code FROM}, and within a run {@code FROM REACHED UNTIL TOKEN}.
 *
 * @param reached the latest change seen in this run; "" before the first page
 * @param until Amazon saw no changes later than that when the run began; what changed since may be missing from its pages
 * @param token "" at the end of a run
 */
record Cursor(String from, String reached, String until, String token) {
    /** Amazon shows a change two minutes late; its parts may be later still. */
    private static final Duration LOOK_BACK = Duration.ofMinutes(5);

    static Cursor parse(String text) {
        String[] parts = text.split(" ", 4);
        return parts.length < 4 ? new Cursor(text, text, "", "") : new Cursor(parts[0], parts[1], parts[2], parts[3]);
    }

    String text() {
        return token.isEmpty() ? from : String.join(" ", from, reached, until, token);
    }

    /** Where a new run begins; one that broke off goes on. */
    Cursor resumed() {
        return token.isEmpty() ? earlier(LOOK_BACK) : this;
    }

    Cursor earlier(Duration by) {
        String start = from.isEmpty() ? "" : Instant.parse(from).minus(by).toString();
        return new Cursor(start, from, "", "");
    }

    /** The same run from its beginning, where Amazon no longer knows its token. */
    Cursor anew() {
        return new Cursor(from, reached, "", "");
    }

    Cursor past(Listed page) {
        String latest = page.orders().stream().map(Listed.Item::changed).reduce(reached, Cursor::later);
        String bound = until.isEmpty() ? page.until() : until;
        if (!page.token().isEmpty()) {
            return new Cursor(from, latest.isEmpty() ? from : latest, bound.isEmpty() ? "-" : bound, page.token());
        }
        boolean bounded =
                !bound.isEmpty() && !bound.equals("-") && later(bound, latest).equals(latest);
        return new Cursor(bounded ? bound : latest, "", "", "");
    }

    private static String later(String one, String other) {
        if (one.isEmpty() || other.isEmpty()) {
            return one + other;
        }
        return Instant.parse(one).isBefore(Instant.parse(other)) ? other : one;
    }
}
