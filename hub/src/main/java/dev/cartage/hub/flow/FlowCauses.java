package dev.cartage.hub.flow;

import dev.cartage.hub.alert.AlertEvent;
import dev.cartage.hub.alert.Cause;
import dev.cartage.hub.alert.CauseSource;
import dev.cartage.hub.connection.Connection;
import dev.cartage.hub.connection.Connections;
import dev.cartage.hub.connection.LaneHealth;
import dev.cartage.hub.connection.Trouble;
import dev.cartage.hub.connection.Troubles;
import dev.cartage.hub.lane.Lane;
import dev.cartage.model.Problem;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Flows that somebody has paused, and flows that have not run well for three of their intervals. */
final class FlowCauses implements CauseSource {
    private static final int INTERVALS = 3;
    private static final Duration GRACE = Duration.ofMinutes(2);

    private final Flows flows;
    private final Connections connections;
    private final Troubles troubles;
    private final LaneHealth health;
    private final Instant started;

    /** @param started since when this node runs: it had no chance before */
    FlowCauses(Flows flows, Connections connections, Troubles troubles, LaneHealth health, Instant started) {
        this.flows = flows;
        this.connections = connections;
        this.troubles = troubles;
        this.health = health;
        this.started = started;
    }

    @Override
    public List<Cause> causes(Instant now) {
        Map<Long, Connection> enabled = connections.all().stream()
                .filter(Connection::enabled)
                .collect(Collectors.toMap(Connection::id, one -> one));
        Set<String> held = troubles.all().stream()
                .filter(Trouble::paused)
                .map(Trouble::remote)
                .collect(Collectors.toSet());
        Map<String, Instant> good = health.lastGood();
        Map<Long, Instant> changed = flows.changes();
        List<Cause> causes = new ArrayList<>();
        for (Flow flow : flows.all()) {
            Connection connection = enabled.get(flow.connectionId());
            if (connection == null) {
                continue;
            }
            Lane lane = flow.kind().lane(connection);
            if (flow.paused()) {
                causes.add(paused(flow, connection));
            } else if (!held.contains(lane.remote())) {
                // Where credentials were refused, nothing is expected to run, and somebody was told already.
                Instant since = since(connection, Optional.ofNullable(good.get(lane.name())), changed.get(flow.id()));
                if (third(flow, since).plus(GRACE).isBefore(now)) {
                    causes.add(overdue(flow, connection, since));
                }
            }
        }
        return causes;
    }

    private Instant since(Connection connection, Optional<Instant> good, @Nullable Instant changed) {
        return Stream.of(good, connection.enabledAt(), Optional.ofNullable(changed), Optional.of(started))
                .flatMap(Optional::stream)
                .max(Comparator.naturalOrder())
                .orElse(started);
    }

    private static Instant third(Flow flow, Instant since) {
        Instant time = since;
        for (int i = 0; i < INTERVALS; i++) {
            time = flow.next(time);
        }
        return time;
    }

    private static Cause paused(Flow flow, Connection connection) {
        return cause(
                AlertEvent.CONNECTION_PAUSED,
                flow,
                connection,
                new Problem(
                        "flow-paused",
                        connection.name() + ": the flow of " + flow.kind().stored() + " is paused.",
                        "Resume it on the connection's page when it is to go on."));
    }

    private static Cause overdue(Flow flow, Connection connection, Instant since) {
        return cause(
                AlertEvent.NO_SUCCESSFUL_RUN,
                flow,
                connection,
                new Problem(
                        "no-successful-run",
                        connection.name() + ": the flow of " + flow.kind().stored() + " has not run well since "
                                + since.truncatedTo(ChronoUnit.MINUTES) + ".",
                        "Open the connection: it says what is in the way. If nothing is, press Run now."));
    }

    private static Cause cause(AlertEvent event, Flow flow, Connection connection, Problem problem) {
        return new Cause(
                event, "flow/" + flow.id(), List.of(connection.id()), problem, "/connections/" + connection.id());
    }
}
