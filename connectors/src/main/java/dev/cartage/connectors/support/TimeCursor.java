package dev.cartage.connectors.support;

import java.time.Duration;
import java.time.Instant;

/**
 * How far a list has been read, in the remote's own words. As text: the time, and after a blank the remote's own mark
 * within a run.
 *
 * @param time all that changed earlier has been read; "" before the first page
 * @param mark where the run goes on, for example the remote's page token; "" at the end of a run
 */
public record TimeCursor(String time, String mark) {
    public static TimeCursor parse(String text) {
        int space = text.indexOf(' ');
        return space < 0
                ? new TimeCursor(text, "")
                : new TimeCursor(text.substring(0, space), text.substring(space + 1));
    }

    public String text() {
        return mark.isEmpty() ? time : time + " " + mark;
    }

    /** Where a run begins that looks back so far behind what was read. */
    public TimeCursor earlier(Duration by) {
        return new TimeCursor(
                time.isEmpty() ? "" : Instant.parse(time).minus(by).toString(), "");
    }

    /** After a page. The time never goes back. */
    public TimeCursor past(String reached, String next) {
        return new TimeCursor(reached.compareTo(time) > 0 ? reached : time, next);
    }
}
