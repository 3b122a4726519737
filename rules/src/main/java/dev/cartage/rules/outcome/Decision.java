package dev.cartage.rules.outcome;

import dev.cartage.model.Problem;
import dev.cartage.rules.syntax.Statement.Warehouse;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** What rules want done with a record. The changed record already holds what is set, added and dropped. */
public sealed interface Decision {

    Origin origin();

    /**
     * A field has another value now.
     *
     * @param field its name, a custom field's with {@code custom.} before it
     * @param before as text, "" where missing
     * @param after as text, "" where missing
     */
    record Set(Target target, String field, String before, String after, Origin origin) implements Decision {}

    /**
     * A line was added.
     *
     * @param forLine the number of the line in whose loop it was; 0 for none. A kit's parts stand for the kit
     */
    record Add(Target target, int forLine, Origin origin) implements Decision {}

    /** The record is kept, by a statement that says so. */
    record Accept(Target target, Origin origin) implements Decision {}

    /** The record is not wanted: an order is Skipped, a line dropped, a notification or invoice not sent. */
    record Reject(Target target, String reason, Origin origin) implements Decision {}

    /** The record goes to this warehouse; the facility is "" where none is named. */
    record Route(Target target, Warehouse warehouse, String facility, Origin origin) implements Decision {}

    /** Orders of one key that come within the wait, counted from the first of them, ship as one. */
    record Bundle(String key, Duration waiting, Origin origin) implements Decision {}

    /** Nothing is sent before the moment. */
    record Hold(Instant until, String reason, Origin origin) implements Decision {}

    /** The order is Routed, and these take its place. */
    record Split(List<Child> children, Origin origin) implements Decision {
        public Split {
            children = List.copyOf(children);
        }
    }

    /**
     * One part of a split order, judged by the rules below the split.
     *
     * @param suffix what its number has more than the parent's
     */
    record Child(String suffix, Result result) {}

    /** The record is put away; no further rule ran. */
    record Archive(Target target, Origin origin) implements Decision {}

    /** The record is in Error with the problem; no further rule ran. */
    record Fail(Target target, Problem problem, Origin origin) implements Decision {}

    record Print(String text, Origin origin) implements Decision {}

    record Tag(String tag, Origin origin) implements Decision {}

    /**
     * Somebody is to be told.
     *
     * @param whom a mail address, or the name of an alert channel
     */
    record Notify(String whom, String sentence, Origin origin) implements Decision {}
}
