package dev.cartage.hub.flow;

import dev.cartage.hub.lane.Lane;
import dev.cartage.hub.order.Intake;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Decides which runs look back behind what was read, for orders that the store showed late. A busy store is read again
 * every second or so, and would answer the same orders each time; so a run looks back only if none has for a while, and
 * then to behind where the last such run began. What was read at that time had no time to come late.
 */
final class LookBacks {
    static final Duration EVERY = Duration.ofSeconds(30);

    private final Intake intake;
    private final Map<Lane, Instant> last = new ConcurrentHashMap<>();

    LookBacks(Intake intake) {
        this.intake = intake;
    }

    /**
     * Where a run begins.
     *
     * @param committed where the last committed page ended
     * @param behind whether it looks back behind the cursor
     */
    record Start(String cursor, String committed, boolean behind) {}

    Start start(Lane lane, Instant now) {
        String committed = intake.cursor(lane.name());
        Optional<Instant> before = Optional.ofNullable(last.get(lane));
        if (before.filter(at -> at.plus(EVERY).isAfter(now)).isPresent()) {
            return new Start(committed, committed, false);
        }
        String checked = intake.cursor(source(lane));
        return new Start(checked.isEmpty() ? committed : checked, committed, true);
    }

    /**
     * The run came to its end.
     *
     * @param reached its last cursor; the very first run has nothing before it to which the next could look back
     */
    void finish(Lane lane, Start start, String reached, Instant begun) {
        if (start.behind()) {
            String from = start.committed().isEmpty() ? reached : start.committed();
            intake.move(new Intake.Progress(source(lane), from));
            last.put(lane, begun);
        }
    }

    private static String source(Lane lane) {
        return lane.name() + "/checked";
    }
}
