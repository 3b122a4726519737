package dev.cartage.hub.web;

import dev.cartage.model.OrderStatus;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** How pages say things: one place, so that all say them alike. */
public final class Words {
    private static final DateTimeFormatter UTC = DateTimeFormatter.ofPattern("d MMM uuuu, HH:mm 'UTC'", Locale.ENGLISH)
            .withZone(ZoneOffset.UTC);

    private Words() {}

    /** For readers without scripts; a script shows the reader's own time. */
    public static String utc(Instant at) {
        return UTC.format(at);
    }

    /** 12,345 */
    public static String number(long number) {
        return String.format(Locale.ENGLISH, "%,d", number);
    }

    /** For example {@code 1 order} or {@code 2,000 orders}. */
    public static String count(long number, String one) {
        return number(number) + " " + one + (number == 1 ? "" : "s");
    }

    /** For example {@code every 15 minutes}. */
    public static String every(int minutes) {
        if (minutes % 1440 == 0) {
            return minutes == 1440 ? "once a day" : "every " + minutes / 1440 + " days";
        }
        if (minutes % 60 == 0) {
            return minutes == 60 ? "every hour" : "every " + minutes / 60 + " hours";
        }
        return minutes == 1 ? "every minute" : "every " + minutes + " minutes";
    }

    /** {@code ORDERS} or {@code orders} as a title. */
    public static String title(String word) {
        var text = word.toLowerCase(Locale.ROOT).replace('_', ' ');
        return text.isEmpty() ? "" : Character.toUpperCase(text.charAt(0)) + text.substring(1);
    }

    /** The class that colours a status. */
    public static String tone(OrderStatus status) {
        return switch (status) {
            case NEW, QUEUED -> "tone-calm";
            case OPEN, BUNDLED, ROUTED -> "tone-under-way";
            case PARTIALLY_SHIPPED, SHIPPED -> "tone-shipped";
            case CLOSED -> "tone-good";
            case ERROR -> "tone-bad";
            case DELAYED, PENDING -> "tone-wait";
            case SKIPPED, CANCELED, ARCHIVED, ABANDONED, DELETED -> "tone-quiet";
        };
    }

    /** The shape that says the same without colour. */
    public static String shape(OrderStatus status) {
        return switch (status) {
            case NEW -> "ring";
            case QUEUED -> "half";
            case OPEN -> "disc";
            case BUNDLED, ROUTED -> "fork";
            case PARTIALLY_SHIPPED -> "part";
            case SHIPPED -> "box";
            case CLOSED -> "check";
            case ERROR -> "error";
            case DELAYED -> "clock";
            case PENDING -> "pause";
            case SKIPPED, ARCHIVED, ABANDONED -> "dash";
            case CANCELED, DELETED -> "cross";
        };
    }
}
