package dev.cartage.connectors.vendure;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cartage.connectors.support.paging.Reached;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CursorTest {
    private static final String TIME = "2026-11-21T12:00:00.000Z";

    @ParameterizedTest
    @ValueSource(
            strings = {"|", TIME + "|", TIME + " >|" + TIME + "|", TIME + "|" + TIME + " @0 -|", "|" + TIME + " @15 42|"
            })
    void readsWhatItWrote(String text) {
        assertThat(Cursor.parse(text).text()).isEqualTo(text);
    }

    @Test
    void beginsARunAWeekBackInWhatWasPlacedAndAMinuteBackInWhatChanged() {
        assertThat(Cursor.parse(TIME + " >|" + TIME + " @15 42|").lookingBack().text())
                .isEqualTo("2026-11-14T12:00:00Z|2026-11-21T11:59:00Z");
    }

    @Test
    void looksBackNoFurtherThanTheBeginning() {
        assertThat(Cursor.parse("").lookingBack()).isEqualTo(Cursor.parse(""));
    }

    @Test
    void goesBackInBothListsForTheSweep() {
        assertThat(Cursor.parse(TIME + "|" + TIME).earlier(Duration.ofDays(1)).text())
                .isEqualTo("2026-11-20T12:00:00Z|2026-11-20T12:00:00Z");
    }

    @Test
    void neverGoesBackAtTheEndOfARun() {
        Reached committed = Reached.parse(TIME);

        assertThat(Reached.end("2026-11-21T11:59:59.000Z", committed).text()).isEqualTo(TIME);
        assertThat(Reached.end("2026-11-21T12:00:01.000Z", committed).text()).isEqualTo("2026-11-21T12:00:01.000Z");
    }
}
