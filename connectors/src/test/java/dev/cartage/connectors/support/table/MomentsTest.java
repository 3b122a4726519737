package dev.cartage.connectors.support.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MomentsTest {
    private static final ZoneId NEW_YORK = ZoneId.of("America/New_York");

    @ParameterizedTest
    @CsvSource({
        "2026-03-07T14:30:00Z, 2026-03-07T14:30:00Z",
        "2026-03-07T14:30:00.123456789+01:00, 2026-03-07T13:30:00.123456Z",
        "2026-03-07 14:30:00 +0100, 2026-03-07T13:30:00Z",
        "2026-03-07T14:30, 2026-03-07T19:30:00Z",
        "2026-03-07 14:30:15, 2026-03-07T19:30:15Z",
        "2026-3-7, 2026-03-07T05:00:00Z",
        "2026/03/07 9:05, 2026-03-07T14:05:00Z",
        "3/7/2026, 2026-03-07T05:00:00Z",
        "03/07/2026 14:30:15, 2026-03-07T19:30:15Z",
        "07.03.2026, 2026-03-07T05:00:00Z",
        "7-MAR-2026, 2026-03-07T05:00:00Z",
        "20260307, 2026-03-07T05:00:00Z",
        "20260307143015, 2026-03-07T19:30:15Z",
        "202203071430, 2022-03-07T19:30:00Z",
        "260307143015, 2026-03-07T19:30:15Z",
        "201203101010, 2020-12-03T15:10:10Z"
    })
    void datesAreReadInTheFormsThatWarehousesWrite(String text, Instant meant) {
        assertThat(Moments.read(text, NEW_YORK)).isEqualTo(meant);
    }

    @ParameterizedTest
    @ValueSource(strings = {"yesterday", "13/13/2026", "1899-12-30", "2026-02-30T10:00:00Z", "0", "45987", "９"})
    void anythingElseIsNoDate(String text) {
        assertThatThrownBy(() -> Moments.read(text, NEW_YORK)).isInstanceOf(DateTimeException.class);
    }
}
