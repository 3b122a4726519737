package dev.cartage.connectors.support;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class StretchTest {
    private static final Instant START = Instant.parse("2026-03-01T08:00:00Z");

    @Test
    void itEndsAtTheLatestChangeSeenAndIsThenHalvedUntilOneMillisecondIsLeft() {
        Stretch open = Stretch.since(START);
        Stretch seen = open.shorter(START.plusSeconds(8));
        assertThat(seen).isEqualTo(new Stretch("2026-03-01T08:00:00.000Z", "2026-03-01T08:00:08.000Z", 0));

        Stretch half = seen.shorter(START.plusSeconds(100));
        assertThat(half.until()).isEqualTo("2026-03-01T08:00:04.000Z");
        int halvings = 0;
        for (; !half.isShortest(); half = half.shorter(START)) {
            halvings++;
        }
        assertThat(half.until()).isEqualTo("2026-03-01T08:00:00.001Z");
        assertThat(halvings).isLessThan(15);
    }

    @Test
    void itIsNeverShorterThanOneMillisecondSoThatReadingGoesOn() {
        Stretch one = Stretch.since(START).shorter(START);

        assertThat(one.isShortest()).isTrue();
        assertThat(one.until()).isGreaterThan(one.from());
    }

    @Test
    void theCursorNeverGoesBackAtTheEnd() {
        Stretch open = Stretch.since(START);

        assertThat(open.past(0, true, "2026-03-01T08:05:00.000Z", "").text()).isEqualTo("2026-03-01T08:05:00.000Z");
        assertThat(open.past(1, true, "2026-03-01T08:05:00.000Z", "2026-03-01T08:06:00.000Z")
                        .text())
                .isEqualTo("2026-03-01T08:06:00.000Z");
    }

    @Test
    void withinAMillisecondTheCursorRemembersHowManyWereRead() {
        Stretch one = Stretch.since(START).shorter(START);
        TimeCursor cursor = one.past(200, false, "", "2026-03-01T08:00:00.000Z");

        assertThat(Stretch.after(TimeCursor.parse(cursor.text())))
                .isEqualTo(new Stretch("2026-03-01T08:00:00.000Z", "2026-03-01T08:00:00.001Z", 200));
    }
}
