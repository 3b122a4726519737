package dev.cartage.hub.flow;

import dev.cartage.hub.connection.Connection;
import dev.cartage.hub.connection.Connections;
import dev.cartage.hub.connection.Refused;
import dev.cartage.hub.lane.Lane;
import dev.cartage.hub.lane.Lanes;
import dev.cartage.hub.storage.Ids;
import dev.cartage.hub.storage.Tx;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The flows of the current account: when they run, and whether. To run means to wake the lane that does the work. */
public final class Flows {
    private static final Duration SHORTEST = Duration.ofMinutes(1);
    private static final int MOST_SCHEDULES = 20;
    private static final Duration LONGEST = Duration.ofDays(31);

    private final Tx tx;
    private final Ids ids;
    private final InstantSource clock;
    private final Lanes lanes;
    private final Connections connections;

    public Flows(Tx tx, Ids ids, InstantSource clock, Lanes lanes, Connections connections) {
        this.tx = tx;
        this.ids = ids;
        this.clock = clock;
        this.lanes = lanes;
        this.connections = connections;
    }

    /** The connection was enabled or disabled; called in the transaction that did it. */
    void follow(Connection connection) {
        tx.run(jdbc -> {
            FlowRows.make(jdbc, ids, connection.id());
            FlowRows.ofConnection(jdbc, connection.id()).forEach(flow -> plan(jdbc, connection, flow));
            if (connection.enabled()) {
                wake(Arrays.stream(FlowKind.values())
                        .map(kind -> kind.lane(connection))
                        .toList());
            }
        });
    }

    /** Sets the next time, or none. */
    private Flow plan(JdbcClient jdbc, Connection connection, Flow flow) {
        var next = connection.enabled() && !flow.paused()
                ? Optional.of(
                        flow.schedules().isEmpty() ? clock.instant().plus(spread(flow)) : flow.next(clock.instant()))
                : Optional.<Instant>empty();
        return keep(jdbc, flow.nextAt(next));
    }

    /** Half to a whole interval, so that connections enabled together do not call together ever after. */
    private static Duration spread(Flow flow) {
        var half = flow.every().dividedBy(2);
        return half.plus(half.multipliedBy(Math.floorMod(flow.id() * 2_654_435_761L, 1_000))
                .dividedBy(1_000));
    }

    private static Flow keep(JdbcClient jdbc, Flow flow) {
        FlowRows.update(jdbc, flow);
        flow.nextAt().ifPresentOrElse(at -> Fires.at(jdbc, flow.id(), at), () -> Fires.never(jdbc, flow.id()));
        return flow;
    }

    private void wake(List<Lane> work) {
        lanes.wake(work, clock.instant());
    }

    public List<Flow> all() {
        return tx.call(FlowRows::all);
    }

    /** Empty before the connection was ever enabled. */
    public List<Flow> ofConnection(long connectionId) {
        return tx.call(jdbc -> FlowRows.ofConnection(jdbc, connectionId));
    }

    /** Whether the connection is enabled and the flow is not paused. */
    public boolean works(long connectionId, FlowKind kind) {
        return connections.find(connectionId).filter(Connection::enabled).isPresent()
                && tx.call(jdbc -> FlowRows.find(jdbc, connectionId, kind))
                        .filter(flow -> !flow.paused())
                        .isPresent();
    }

    /** @throws Refused if the connection is disabled or the flow is paused */
    public void runNow(long connectionId, FlowKind kind) {
        tx.run(jdbc -> {
            var connection = connections.require(connectionId);
            if (!connection.enabled()) {
                throw Refused.because(
                        "connection-disabled", "The connection is disabled.", "Enable the connection first.");
            }
            if (require(jdbc, connectionId, kind).paused()) {
                throw Refused.because("flow-paused", "This flow is paused.", "Resume the flow; it then runs at once.");
            }
            wake(List.of(kind.lane(connection)));
        });
    }

    public Flow pause(long connectionId, FlowKind kind) {
        return change(connectionId, kind, flow -> flow.paused() ? flow : flow.pausedAt(Optional.of(clock.instant())));
    }

    /** It runs at once, for it may have missed something. */
    public Flow resume(long connectionId, FlowKind kind) {
        return tx.call(jdbc -> {
            var flow = change(connectionId, kind, paused -> paused.pausedAt(Optional.empty()));
            flow.nextAt().ifPresent(next -> wake(List.of(kind.lane(connections.require(connectionId)))));
            return flow;
        });
    }

    /**
     * Changes how often it runs.
     *
     * @throws Refused if it is less than a minute, or more than 31 days
     */
    public Flow every(long connectionId, FlowKind kind, Duration every) {
        if (every.compareTo(SHORTEST) < 0 || every.compareTo(LONGEST) > 0) {
            throw Refused.because(
                    "interval-wrong",
                    "A flow runs at most once a minute and at least once in 31 days.",
                    "Choose an interval between.");
        }
        return change(connectionId, kind, flow -> flow.every(Duration.ofMinutes(every.toMinutes())));
    }

    /**
     * Runs it whenever one of these fires; with none, every so many minutes as before.
     *
     * @throws Refused if there are more than twenty
     */
    public Flow schedule(long connectionId, FlowKind kind, List<Schedule> schedules) {
        if (schedules.size() > MOST_SCHEDULES) {
            throw Refused.because(
                    "schedules-many", "A flow has at most " + MOST_SCHEDULES + " schedules.", "Remove some.");
        }
        return change(connectionId, kind, flow -> flow.schedules(schedules));
    }

    private Flow change(long connectionId, FlowKind kind, UnaryOperator<Flow> change) {
        return tx.call(jdbc -> {
            var connection = connections.require(connectionId);
            var id = require(jdbc, connectionId, kind).id();
            FlowRows.changed(jdbc, id, clock.instant());
            return plan(jdbc, connection, change.apply(FlowRows.lock(jdbc, id).orElseThrow()));
        });
    }

    private static Flow require(JdbcClient jdbc, long connectionId, FlowKind kind) {
        return FlowRows.find(jdbc, connectionId, kind)
                .orElseThrow(() -> Refused.because(
                        "no-flow", "The connection was never enabled, so it has no flows.", "Enable the connection."));
    }

    /** When somebody last changed each flow, by its id; those that nobody ever changed are missing. */
    Map<Long, Instant> changes() {
        return tx.call(FlowRows::changes);
    }

    /** The scheduler says that it is time; the answer is when it will be next, empty for no more. */
    Optional<Instant> fire(long flowId) {
        return tx.call(jdbc -> FlowRows.lock(jdbc, flowId).flatMap(flow -> {
            var now = clock.instant();
            if (flow.nextAt().isEmpty() || flow.nextAt().get().isAfter(now)) {
                return flow.nextAt();
            }
            var next = flow.next(now);
            FlowRows.update(jdbc, flow.nextAt(Optional.of(next)));
            wake(List.of(flow.kind().lane(connections.require(flow.connectionId()))));
            return Optional.of(next);
        }));
    }

    /** What the flow says now, for a firing that ends. */
    Optional<Instant> next(long flowId) {
        return tx.call(jdbc -> FlowRows.lock(jdbc, flowId)).flatMap(Flow::nextAt);
    }
}
