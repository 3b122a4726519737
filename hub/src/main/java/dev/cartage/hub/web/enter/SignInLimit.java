package dev.cartage.hub.web.enter;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Slows down whoever guesses: so many failures in fifteen minutes, then patience. Kept in memory. */
public final class SignInLimit {
    private static final int REMEMBERED = 10_000;
    private static final Duration WINDOW = Duration.ofMinutes(15);

    private record Failures(Instant first, int count) {}

    private final Map<String, Failures> failures = new ConcurrentHashMap<>();
    private final int most;
    private final InstantSource clock;

    public SignInLimit(int most, InstantSource clock) {
        this.most = most;
        this.clock = clock;
    }

    /** @param who an e-mail address or where the request came from */
    public boolean allows(String who) {
        var known = failures.get(who);
        return known == null || isOver(known) || known.count() < most;
    }

    public void failed(String who) {
        if (failures.size() >= REMEMBERED) {
            failures.values().removeIf(this::isOver);
        }
        failures.compute(
                who,
                (_, known) -> known == null || isOver(known)
                        ? new Failures(clock.instant(), 1)
                        : new Failures(known.first(), known.count() + 1));
    }

    void succeeded(String who) {
        failures.remove(who);
    }

    private boolean isOver(Failures known) {
        return known.first().plus(WINDOW).isBefore(clock.instant());
    }
}
