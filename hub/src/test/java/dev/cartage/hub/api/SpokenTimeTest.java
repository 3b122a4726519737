package dev.cartage.hub.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SpokenTimeTest {
    /** A Friday, ten in the morning in New York. */
    private static final Instant NOW = Instant.parse("2026-11-20T15:00:00Z");

    private static final ZoneId ZONE = ZoneId.of("America/New_York");

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            2022-12-01T05:25:00.000Z      | 2022-12-01T05:25:00Z
            2022-12-01T00:25:00-05:00     | 2022-12-01T05:25:00Z
            2022-12-01T00:25:00 01:00     | 2022-11-30T23:25:00Z
            2022-12-01                    | 2022-12-01T05:00:00Z
            2022-12                       | 2022-12-01T05:00:00Z
            now                           | 2026-11-20T15:00:00Z
            two hours ago                 | 2026-11-20T13:00:00Z
            a week ago                    | 2026-11-13T15:00:00Z
            in 3 days                     | 2026-11-23T15:00:00Z
            yesterday                     | 2026-11-19T05:00:00Z
            last monday                   | 2026-11-16T05:00:00Z
            Last  Friday                  | 2026-11-13T05:00:00Z
            friday                        | 2026-11-20T05:00:00Z
            next tue                      | 2026-11-24T05:00:00Z
            last month                    | 2026-10-01T04:00:00Z
            dec 1                         | 2025-12-01T05:00:00Z
            December 1st 2022             | 2022-12-01T05:00:00Z
            1 march 2026                  | 2026-03-01T05:00:00Z
            yesterday at 5pm              | 2026-11-19T22:00:00Z
            last monday 08:30             | 2026-11-16T13:30:00Z
            12am                          | 2026-11-20T05:00:00Z
            """)
    void isUnderstood(String text, Instant meant) {
        assertThat(SpokenTime.read(text, NOW, ZONE)).contains(meant);
    }

    @Test
    void whatIsNoTimeIsNotGuessed() {
        assertThat(SpokenTime.read("someday", NOW, ZONE)).isEmpty();
        assertThat(SpokenTime.read("feb 31", NOW, ZONE)).isEmpty();
        assertThat(SpokenTime.read("many hours ago", NOW, ZONE)).isEmpty();
        assertThat(SpokenTime.read("", NOW, ZONE)).isEmpty();
    }
}
