package dev.cartage.connectors.support;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class TimeCursorTest {
    private static final TimeCursor START = TimeCursor.parse("");

    @Test
    void isMadeOfTheRemotesOwnWords() {
        TimeCursor cursor = START.past("2026-03-01T10:00:00Z", "eyJ9 b");

        assertThat(cursor.text()).isEqualTo("2026-03-01T10:00:00Z eyJ9 b");
        assertThat(TimeCursor.parse(cursor.text())).isEqualTo(cursor);
    }

    @Test
    void looksBackAndForgetsThePage() {
        assertThat(TimeCursor.parse("2026-03-01T10:00:00Z eyJ9").earlier(Duration.ofSeconds(10)))
                .isEqualTo(new TimeCursor("2026-03-01T09:59:50Z", ""));
        assertThat(START.earlier(Duration.ofDays(1))).isEqualTo(START);
    }

    @Test
    void neverGoesBack() {
        TimeCursor reached = new TimeCursor("2026-03-01T10:00:00Z", "");

        assertThat(reached.past("2026-03-01T09:59:55Z", "").text()).isEqualTo("2026-03-01T10:00:00Z");
        assertThat(reached.past("", "").text()).isEqualTo("2026-03-01T10:00:00Z");
    }
}
