package dev.cartage.hub.web.handover;

import dev.cartage.hub.web.enter.SignInLimit;
import java.time.Clock;
import org.springframework.stereotype.Component;

/** How often links may be guessed, and stores tried. */
@Component
class HandOverLimits {
    private final SignInLimit guesses;
    private final SignInLimit tests;

    HandOverLimits(Clock clock) {
        this.guesses = new SignInLimit(30, clock);
        this.tests = new SignInLimit(10, clock);
    }

    /** @param origin the address that asks */
    boolean allowsLooking(String origin) {
        return guesses.allows(origin);
    }

    void missed(String origin) {
        guesses.failed(origin);
    }

    /** Counts it. */
    boolean allowsTest(String link) {
        var allowed = tests.allows(link);
        tests.failed(link);
        return allowed;
    }
}
