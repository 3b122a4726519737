package dev.cartage.hub.order;

import dev.cartage.hub.rule.RuleLog;
import dev.cartage.hub.rule.Touch;
import dev.cartage.model.Order;
import dev.cartage.model.Problem;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What rules decided about an order, apart from what they changed in it.
 *
 * @param routed whether they chose its warehouse
 * @param touches which rules did what
 * @param notices whom to tell what
 */
record Ruling(Fate fate, boolean routed, List<String> tags, List<Touch> touches, List<RuleLog.Notice> notices) {
    static final Ruling NONE = new Ruling(new Goes(), false, List.of(), List.of(), List.of());

    Ruling {
        tags = List.copyOf(tags);
        touches = List.copyOf(touches);
        notices = List.copyOf(notices);
    }

    /** Where the order goes, and when. */
    sealed interface Fate {}

    /** On, at once. */
    record Goes() implements Fate {}

    /** Nowhere: it is not wanted. */
    record Skipped(String reason) implements Fate {}

    /** Nowhere: it was put away. */
    record Archived(String reason) implements Fate {}

    /** On, but not before. */
    record Held(Instant until, String reason) implements Fate {}

    /** On, together with others of its key. */
    record Bundled(String key, Duration waiting) implements Fate {}

    /** On, as several orders. */
    record Parted(List<Part> parts) implements Fate {
        Parted {
            parts = List.copyOf(parts);
        }
    }

    /** One of several orders that go in the place of one. */
    record Part(Route route, Order order, Optional<Problem> problem, Ruling ruling) {}

    Ruling with(Fate other) {
        return this == NONE ? this : new Ruling(other, routed, tags, touches, notices);
    }

    List<Part> parts() {
        return fate instanceof Parted parted ? parted.parts() : List.of();
    }
}
