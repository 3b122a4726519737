package dev.cartage.connectors.support.paging;

import java.time.Duration;
import java.time.Instant;
import java.util.stream.Stream;

/**
 * How far a list has been read that its remote gives page by page, in the remote's own times. A run asks for what changed
 * since {@code from} and follows page tokens, which hold for a while and for exactly the same question.
 *
 * <p>As text: {@code FROM}, and within a run {@code FROM REACHED UNTIL TOKEN}.
 *
 * @param reached the latest change seen in this run; "" before the first page
 * @param until the remote saw no changes later than that when the run began; what changed since may be missing from its pages
 * @param token "" at the end of a run
 */
record TokenRun(String from, String reached, String until, String token) {
    private static final String UNSAID = "-";

    /** A new run. */
    static TokenRun since(String from) {
        return new TokenRun(from, "", "", "");
    }

    static TokenRun parse(String text) {
        String[] parts = text.split(" ", 4);
        return parts.length < 4
                ? new TokenRun(text, text, "", "")
                : new TokenRun(parts[0], parts[1], parts[2], parts[3]);
    }

    String text() {
        return token.isEmpty() ? from : String.join(" ", from, reached, until, token);
    }

    /** Where a new run begins; one that broke off goes on. */
    TokenRun resumed(Duration lookBack) {
        return token.isEmpty() ? earlier(lookBack) : this;
    }

    TokenRun earlier(Duration by) {
        return new TokenRun(Instant.parse(from).minus(by).toString(), from, "", "");
    }

    /** The same run from its beginning, where the remote no longer knows its token. */
    TokenRun anew() {
        return new TokenRun(from, reached, "", "");
    }

    /**
     * After a page.
     *
     * @param changed times of change on it
     * @param bound no changes later than that were looked at; "" where the remote does not say
     * @param next the token of the next page; "" if this was the last
     */
    TokenRun past(Stream<String> changed, String bound, String next) {
        String latest = changed.reduce(reached, TokenRun::later);
        String end = until.isEmpty() ? bound : until;
        if (!next.isEmpty()) {
            return new TokenRun(from, latest.isEmpty() ? from : latest, end.isEmpty() ? UNSAID : end, next);
        }
        boolean bounded =
                !end.isEmpty() && !end.equals(UNSAID) && later(end, latest).equals(latest);
        return since(bounded ? end : latest);
    }

    private static String later(String one, String other) {
        if (one.isEmpty() || other.isEmpty()) {
            return one + other;
        }
        return Instant.parse(one).isBefore(Instant.parse(other)) ? other : one;
    }
}
