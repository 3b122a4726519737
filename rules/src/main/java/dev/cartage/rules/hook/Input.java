package dev.cartage.rules.hook;

import dev.cartage.model.Order;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;

/**
 * What rules run on.
 *
 * @param subjects the hook's records, in the order of {@link Hook#records}
 * @param now the moment that {@code @now} means
 * @param zone in which days, weekdays and times of day are meant: the warehouse's where it has one, else the account's
 * @param traced whether to note each condition and action, which costs time
 */
public record Input(List<Subject> subjects, Instant now, ZoneId zone, boolean traced) {
    public Input {
        subjects = List.copyOf(subjects);
    }

    public static Input of(Order order, Instant now, ZoneId zone) {
        return new Input(List.of(Subject.of(order)), now, zone, false);
    }

    public static Input of(Instant now, ZoneId zone, Subject... subjects) {
        return new Input(List.of(subjects), now, zone, false);
    }

    public Input withTrace() {
        return new Input(subjects, now, zone, true);
    }
}
