package dev.cartage.hub.flow;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cartage.hub.flow.Schedule.Daily;
import dev.cartage.hub.flow.Schedule.Flexible;
import dev.cartage.hub.flow.Schedule.Hourly;
import dev.cartage.hub.flow.Schedule.Minutely;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ScheduleTest {
    /** Clocks skip 02:00 to 03:00 on 8 March 2026, and repeat 01:00 to 02:00 on 1 November 2026. */
    private static final ZoneId NEW_YORK = ZoneId.of("America/New_York");

    private static List<String> next(Schedule schedule, String after, int times) {
        List<String> found = new ArrayList<>();
        var at = Instant.parse(after);
        for (int i = 0; i < times; i++) {
            at = schedule.next(at, NEW_YORK);
            found.add(at.toString());
        }
        return found;
    }

    @Test
    void aDailyTimeThatTheClocksSkipComesLaterThatDayAndOneTheyRepeatComesOnce() {
        assertThat(next(new Daily(LocalTime.of(2, 30)), "2026-03-07T00:00:00Z", 3))
                .containsExactly("2026-03-07T07:30:00Z", "2026-03-08T07:30:00Z", "2026-03-09T06:30:00Z");
        assertThat(next(new Daily(LocalTime.of(1, 30)), "2026-10-31T00:00:00Z", 3))
                .containsExactly("2026-10-31T05:30:00Z", "2026-11-01T05:30:00Z", "2026-11-02T06:30:00Z");
    }

    @Test
    void everyHourComesOnceWhateverTheClocksDo() {
        assertThat(next(new Hourly(15), "2026-11-01T04:50:00Z", 4))
                .containsExactly(
                        "2026-11-01T05:15:00Z", "2026-11-01T06:15:00Z", "2026-11-01T07:15:00Z", "2026-11-01T08:15:00Z");
        assertThat(next(new Hourly(0), "2026-03-08T06:00:00Z", 2))
                .containsExactly("2026-03-08T07:00:00Z", "2026-03-08T08:00:00Z");
    }

    @Test
    void chosenDaysKeepTheirHoursAndTheLastHourCountsWhole() {
        var office = new Flexible(Set.of(DayOfWeek.FRIDAY, DayOfWeek.MONDAY), 8, 9, 45);
        assertThat(next(office, "2026-11-20T00:00:00Z", 4))
                .containsExactly(
                        "2026-11-20T13:00:00Z", "2026-11-20T13:45:00Z", "2026-11-20T14:30:00Z", "2026-11-23T13:00:00Z");
        var late = new Flexible(Set.of(DayOfWeek.SUNDAY), 23, 23, 30);
        assertThat(next(late, "2026-03-08T00:00:00Z", 3))
                .containsExactly("2026-03-09T03:00:00Z", "2026-03-09T03:30:00Z", "2026-03-16T03:00:00Z");
    }

    @Test
    void schedulesAreReadAsTheyWereWritten() {
        List<Schedule> all = List.of(
                new Minutely(5),
                new Hourly(7),
                new Daily(LocalTime.of(6, 5)),
                new Flexible(Set.of(DayOfWeek.SATURDAY), 0, 23, 90));
        assertThat(ScheduleJson.read(ScheduleJson.write(all))).isEqualTo(all);
    }
}
