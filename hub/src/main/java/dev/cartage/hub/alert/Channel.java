package dev.cartage.hub.alert;

import dev.cartage.model.Problem;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Optional;

/**
 * A way to people.
 *
 * @param shown what people may see of the address: mail addresses, or the host that takes the messages
 * @param everyMinutes how long news gathers for one message; 0 for none, {@link #DAILY} for each morning
 * @param last the last message; empty before the first
 */
public record Channel(long id, String name, Kind kind, String shown, int everyMinutes, Optional<Last> last) {
    /** Once a day, at eight in the account's zone. */
    public static final int DAILY = 1440;

    private static final LocalTime MORNING = LocalTime.of(8, 0);

    /** What carries the message. */
    public enum Kind {
        MAIL("E-mail"),
        WEBHOOK("Webhook"),
        SLACK("Slack or compatible");

        private final String title;

        Kind(String title) {
            this.title = title;
        }

        public String title() {
            return title;
        }

        public String stored() {
            return name().toLowerCase(Locale.ROOT);
        }

        static Kind of(String stored) {
            return valueOf(stored.toUpperCase(Locale.ROOT));
        }
    }

    /** How the last message fared. @param problem why it is not there yet, or never will be; empty if it is */
    public record Last(String status, Instant writtenAt, Optional<Problem> problem) {}

    boolean gathers() {
        return everyMinutes > 0;
    }

    /** When what gathers from now on is to leave. */
    Instant next(Instant now, ZoneId zone) {
        if (everyMinutes < DAILY) {
            return now.plus(Duration.ofMinutes(everyMinutes));
        }
        var today = now.atZone(zone).with(MORNING);
        return (today.toInstant().isAfter(now) ? today : today.plusDays(1)).toInstant();
    }
}
