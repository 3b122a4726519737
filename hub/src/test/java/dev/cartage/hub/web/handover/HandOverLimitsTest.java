package dev.cartage.hub.web.handover;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import org.junit.jupiter.api.Test;

class HandOverLimitsTest {
    private final HandOverLimits limits = new HandOverLimits(Clock.systemUTC());

    @Test
    void whoGuessesLinksIsSlowedDownAndNobodyElse() {
        for (int guess = 0; guess < 30; guess++) {
            assertThat(limits.allowsLooking("192.0.2.1")).isTrue();
            limits.missed("192.0.2.1");
        }
        assertThat(limits.allowsLooking("192.0.2.1")).isFalse();
        assertThat(limits.allowsLooking("192.0.2.2")).isTrue();
    }

    @Test
    void aStoreIsTriedTenTimesByOneLink() {
        for (int test = 0; test < 10; test++) {
            assertThat(limits.allowsTest("7")).isTrue();
        }
        assertThat(limits.allowsTest("7")).isFalse();
        assertThat(limits.allowsTest("8")).isTrue();
    }
}
