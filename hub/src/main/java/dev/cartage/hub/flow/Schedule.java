package dev.cartage.hub.flow;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Set;

/**
 * When a flow runs. Several stack: it runs whenever one of them fires. Times of day are those of the account's zone, whose
 * clock changes lose no run and double none.
 */
public sealed interface Schedule {
    /** The first time after the given one. */
    Instant next(Instant after, ZoneId zone);

    /** @param every minutes, from 1 to 1,439 */
    record Minutely(int every) implements Schedule {
        @Override
        public Instant next(Instant after, ZoneId zone) {
            return after.plus(Duration.ofMinutes(every));
        }
    }

    /** @param minute past each hour, from 0 to 59 */
    record Hourly(int minute) implements Schedule {
        @Override
        public Instant next(Instant after, ZoneId zone) {
            var candidate = after.atZone(zone).truncatedTo(ChronoUnit.HOURS).plusMinutes(minute);
            return (candidate.toInstant().isAfter(after) ? candidate : candidate.plusHours(1)).toInstant();
        }
    }

    /** Once a day. A time that the clocks skip comes as much later as they skip. */
    record Daily(LocalTime at) implements Schedule {
        @Override
        public Instant next(Instant after, ZoneId zone) {
            var today = LocalDate.ofInstant(after, zone);
            var candidate = today.atTime(at).atZone(zone).toInstant();
            return candidate.isAfter(after)
                    ? candidate
                    : today.plusDays(1).atTime(at).atZone(zone).toInstant();
        }
    }

    /**
     * On some days, between two hours.
     *
     * @param from the first hour, 0 to 23
     * @param to the last hour, which counts whole; not before {@code from}
     * @param every minutes, from 1 to 1,439, counted from the first hour
     */
    record Flexible(Set<DayOfWeek> days, int from, int to, int every) implements Schedule {
        public Flexible {
            days = Set.copyOf(days);
        }

        @Override
        public Instant next(Instant after, ZoneId zone) {
            var day = LocalDate.ofInstant(after, zone);
            while (true) {
                if (days.contains(day.getDayOfWeek())) {
                    var start = day.atTime(from, 0).atZone(zone).toInstant();
                    var candidate = firstAfter(after, start);
                    if (candidate.isBefore(end(day, zone))) {
                        return candidate;
                    }
                }
                day = day.plusDays(1);
            }
        }

        private Instant firstAfter(Instant after, Instant start) {
            if (start.isAfter(after)) {
                return start;
            }
            var passed = Duration.between(start, after).toMinutes() / every;
            return start.plus(Duration.ofMinutes((passed + 1) * every));
        }

        private Instant end(LocalDate day, ZoneId zone) {
            return to == 23
                    ? day.plusDays(1).atStartOfDay(zone).toInstant()
                    : day.atTime(to + 1, 0).atZone(zone).toInstant();
        }
    }
}
