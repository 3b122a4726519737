package dev.cartage.connectors.ebay;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cartage.contract.KeptTokens;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

class RevisionsTest {
    private static final Instant MORNING = Instant.parse("2026-03-01T08:00:00Z");

    private final KeptTokens kept = new KeptTokens();

    private boolean take(Instant at, int quantity) {
        return new Revisions(kept, Clock.fixed(at, ZoneOffset.UTC)).take("110", quantity);
    }

    @Test
    void whoeverChangesAListingAsOftenAsHeMayStaysBelow250InAnyDay() {
        int taken = 0;
        for (Instant at = MORNING; at.isBefore(MORNING.plus(Duration.ofDays(1))); at = at.plusSeconds(60)) {
            taken += take(at, 5) ? 1 : 0;
        }

        assertThat(taken).isBetween(230, 245);
    }

    @Test
    void whatIsUsedUpComesBackBitByBit() {
        for (int i = 0; i < 60; i++) {
            assertThat(take(MORNING, 5)).isTrue();
        }
        assertThat(take(MORNING, 5)).isFalse();

        assertThat(take(MORNING.plus(Duration.ofMinutes(8)), 5)).isTrue();
        assertThat(take(MORNING.plus(Duration.ofMinutes(9)), 5)).isFalse();
    }

    @Test
    void soldOutIsAlwaysToldAndCounted() {
        for (int i = 0; i < 60; i++) {
            take(MORNING, 5);
        }

        assertThat(take(MORNING, 0)).isTrue();
        assertThat(take(MORNING.plus(Duration.ofMinutes(8)), 5)).isFalse();
    }
}
