package dev.cartage.contract;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;

/** What a {@link FaultProxy} does to the bytes it carries, counted from the moment the faults are set. */
public final class Faults {
    /** Which way bytes go. */
    public enum Direction {
        TO_SERVER,
        TO_CLIENT
    }

    private static final long NEVER = Long.MAX_VALUE;

    private final AtomicLong leftToServer = new AtomicLong(NEVER);
    private final AtomicLong leftToClient = new AtomicLong(NEVER);
    private final AtomicBoolean answerLost = new AtomicBoolean();
    private Duration delay = Duration.ZERO;
    private long bytesPerSecond = NEVER;

    private Faults() {}

    public static Faults none() {
        return new Faults();
    }

    /** Every connection breaks once so many bytes have gone this way, over all connections together. */
    public static Faults cutAfter(long bytes, Direction direction) {
        var faults = new Faults();
        faults.left(direction).set(bytes);
        return faults;
    }

    /** Once: the request reaches the server, but its answer is thrown away and the connection breaks. */
    public static Faults loseNextAnswer() {
        var faults = new Faults();
        faults.answerLost.set(true);
        return faults;
    }

    /** Every piece of an answer comes so much later. */
    public static Faults delayAnswers(Duration delay) {
        var faults = new Faults();
        faults.delay = delay;
        return faults;
    }

    /** Each direction of each connection carries no more than this. */
    public static Faults throttle(long bytesPerSecond) {
        var faults = new Faults();
        faults.bytesPerSecond = bytesPerSecond;
        return faults;
    }

    /** How many of these bytes still go through; fewer than asked means that the connection then breaks. */
    int admitted(int bytes, Direction direction) {
        if (direction == Direction.TO_CLIENT && answerLost.compareAndSet(true, false)) return 0;
        var before = left(direction).getAndUpdate(left -> left == NEVER ? NEVER : Math.max(0, left - bytes));
        return (int) Math.min(bytes, before);
    }

    /** How long these bytes take. */
    Duration pause(int bytes, Direction direction) {
        var slowness =
                bytesPerSecond == NEVER ? Duration.ZERO : Duration.ofNanos(1_000_000_000L * bytes / bytesPerSecond);
        return direction == Direction.TO_CLIENT ? slowness.plus(delay) : slowness;
    }

    private AtomicLong left(Direction direction) {
        return direction == Direction.TO_SERVER ? leftToServer : leftToClient;
    }
}
