package dev.cartage.hub.connection;

import dev.cartage.hub.lane.Lane;
import dev.cartage.spi.RemoteException;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Steps that call a remote. Whatever keeps the remote from being worked with is reported once, as a trouble of that
 * remote alone, and the step is tried again after a pause that fits the cause. Who is refused twice does not knock again:
 * {@link LaneHealth}.
 */
public final class RemoteSteps {
    private static final Logger log = LoggerFactory.getLogger(RemoteSteps.class);
    private static final Duration WHILE_REFUSED = Duration.ofMinutes(2);
    private static final Duration AFTER_SILENCE = Duration.ofSeconds(10);
    private static final Duration LEAST_PATIENCE = Duration.ofSeconds(1);
    private static final Duration BETWEEN_ALL_CLEARS = Duration.ofSeconds(30);

    private final Troubles troubles;
    private final LaneHealth health;
    private final Map<Lane, Instant> cleared = new ConcurrentHashMap<>();

    public RemoteSteps(Troubles troubles, LaneHealth health) {
        this.troubles = troubles;
        this.health = health;
    }

    /** Takes the step; its answer, and this one's, is that of {@code LaneWorker.step}. */
    public Optional<Instant> take(Lane lane, Instant now, Supplier<Optional<Instant>> step) {
        Optional<Instant> closed = health.closedUntil(lane, now);
        if (closed.isPresent()) {
            return closed;
        }
        try {
            Optional<Instant> next = step.get();
            allClear(lane, now);
            return next;
        } catch (RemoteException.Throttled throttled) {
            return Optional.of(after(throttled, now));
        } catch (RemoteException.NotAuthorized refused) {
            return trouble(lane, refused, health.refused(lane, refused.problem(), now));
        } catch (RemoteException.NoAnswer silent) {
            return trouble(lane, silent, now.plus(AFTER_SILENCE));
        } catch (RemoteException.Rejected | RemoteException.NotSupported lasting) {
            return trouble(lane, (RemoteException) lasting, now.plus(WHILE_REFUSED));
        }
    }

    /** When to come again; a remote that asks for no patience at all still gets some. */
    public static Instant after(RemoteException.Throttled throttled, Instant now) {
        Duration patience = throttled.patience();
        return now.plus(patience.compareTo(LEAST_PATIENCE) < 0 ? LEAST_PATIENCE : patience);
    }

    private Optional<Instant> trouble(Lane lane, RemoteException why, Instant again) {
        cleared.remove(lane);
        log.warn("{}: {}", lane.name(), why.getMessage());
        troubles.report(lane.remote(), why.problem());
        return Optional.of(again);
    }

    /** Not at every step: there are hundreds a second, and nearly all go well. */
    private void allClear(Lane lane, Instant now) {
        Instant last = cleared.getOrDefault(lane, Instant.MIN);
        if (last.isBefore(now.minus(BETWEEN_ALL_CLEARS))) {
            cleared.put(lane, now);
            health.good(lane, now);
        }
    }
}
