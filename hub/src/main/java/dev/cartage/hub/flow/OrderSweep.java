package dev.cartage.hub.flow;

import dev.cartage.hub.connection.Connection;
import dev.cartage.hub.connection.Connections;
import dev.cartage.hub.connection.RemoteSteps;
import dev.cartage.hub.connection.Remotes;
import dev.cartage.hub.lane.Lane;
import dev.cartage.hub.lane.LaneWorker;
import dev.cartage.hub.lane.Lanes;
import dev.cartage.hub.lane.Turn;
import dev.cartage.hub.order.Intake;
import dev.cartage.spi.OrderSource;
import dev.cartage.spi.OrderSource.Page;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Reads each store's last days again, once a day, a page a step, and hands in what polling and hooks have missed. The
 * cursor of the usual reading is left as it is; documents that are known change nothing.
 */
public final class OrderSweep implements LaneWorker {
    private static final Logger log = LoggerFactory.getLogger(OrderSweep.class);
    private static final String WORK = "sweep";
    private static final Duration EVERY = Duration.ofDays(1);
    private static final Duration BACK = Duration.ofDays(3);
    private static final int PAGE = 50;

    private final Connections connections;
    private final Remotes remotes;
    private final RemoteSteps steps;
    private final Intake intake;
    private final Lanes lanes;
    private final InstantSource clock;
    private final Map<Lane, String> reached = new ConcurrentHashMap<>();

    OrderSweep(
            Connections connections,
            Remotes remotes,
            RemoteSteps steps,
            Intake intake,
            Lanes lanes,
            InstantSource clock) {
        this.connections = connections;
        this.remotes = remotes;
        this.steps = steps;
        this.intake = intake;
        this.lanes = lanes;
        this.clock = clock;
    }

    /** Whichever store of the current account has no time for its next sweep gets one. */
    void wake() {
        connections.all().forEach(this::follow);
    }

    void follow(Connection connection) {
        if (connection.enabled()) {
            lanes.wake(
                    List.of(Lane.store(connection.storeId(), WORK)),
                    clock.instant().plus(EVERY));
        }
    }

    @Override
    public boolean walks(Lane lane) {
        return lane.place().equals("store") && lane.work().equals(WORK);
    }

    @Override
    public Optional<Instant> step(Turn turn, Instant now) {
        Lane lane = turn.lane();
        if (connections.enabledOfStore(lane.id()).isEmpty()) {
            return Optional.empty();
        }
        return steps.take(lane, now, () -> read(lane, now));
    }

    private Optional<Instant> read(Lane lane, Instant now) {
        OrderSource source = remotes.store(lane.id()).require(OrderSource.class);
        String committed = intake.cursor(Lane.store(lane.id(), OrderImport.WORK).name());
        String from = reached.computeIfAbsent(lane, _ -> source.earlier(committed, BACK));
        Page page = source.read(from, false, PAGE);
        int missed = intake.receive(lane.id(), page.orders(), Optional.empty());
        if (missed > 0) {
            log.info("{} found {} documents that had not been read", lane.name(), missed);
        }
        if (page.more()) {
            reached.put(lane, page.next());
            return Optional.of(now);
        }
        reached.remove(lane);
        return Optional.of(now.plus(EVERY));
    }
}
