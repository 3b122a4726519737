package dev.cartage.hub.flow;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cartage.hub.alert.AlertEvent;
import dev.cartage.hub.alert.Cause;
import dev.cartage.hub.connection.Connection;
import dev.cartage.hub.connection.MovableClock;
import dev.cartage.hub.connection.PaperConnector;
import dev.cartage.hub.connection.RemoteSteps;
import dev.cartage.hub.connection.TestConnections;
import dev.cartage.hub.connection.Troubles;
import dev.cartage.hub.storage.Database;
import dev.cartage.hub.storage.Tenant;
import dev.cartage.hub.storage.TestDatabase;
import java.time.Duration;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** A flow that has not run well for three of its intervals is an alert, whatever its schedule. */
class FlowCausesTest {
    private static final Database DATABASE = TestDatabase.fresh();
    private static final Map<String, String> ANSWERS = Map.of("shop", "acme", "token", "s3cret");

    private final MovableClock clock = new MovableClock();
    private final TestConnections node =
            TestConnections.on(DATABASE, clock, PaperConnector.store(), PaperConnector.warehouse());
    private final Flows flows = TestFlows.of(DATABASE.tx(), clock, node.connections());
    private final Troubles troubles = new Troubles(DATABASE.tx(), clock);
    private final RemoteSteps steps = new RemoteSteps(troubles, node.health());
    private final FlowCauses causes =
            new FlowCauses(flows, node.connections(), troubles, node.health(), clock.instant());
    private final long account = TestDatabase.account(DATABASE);
    private final Connection connection = Tenant.call(account, () -> {
        var made = node.connect("Mugs", PaperConnector.store(), ANSWERS, PaperConnector.warehouse(), ANSWERS);
        return node.connections().enable(made.id());
    });

    private List<AlertEvent> wrong() {
        return causes.causes(clock.instant()).stream().map(Cause::event).toList();
    }

    private void ranWell(FlowKind kind) {
        steps.take(kind.lane(connection), clock.instant(), Optional::empty);
    }

    @Test
    void threeIntervalsWithoutASuccessfulRunAreAnAlertUntilOneRunsWell() {
        Tenant.run(account, () -> {
            clock.pass(Duration.ofMinutes(46));
            assertThat(wrong()).isEmpty();
            clock.pass(Duration.ofMinutes(2));
            assertThat(wrong()).containsExactly(AlertEvent.NO_SUCCESSFUL_RUN);
            assertThat(causes.causes(clock.instant()).getFirst().problem().sentence())
                    .contains("Mugs", "orders", "2026-11-21T10:00:00Z");
            ranWell(FlowKind.ORDERS);
            assertThat(wrong()).isEmpty();
        });
    }

    @Test
    void theIntervalsAreThoseOfTheSchedule() {
        Tenant.run(account, () -> {
            var morning = List.<Schedule>of(new Schedule.Daily(LocalTime.of(6, 0)));
            flows.schedule(connection.id(), FlowKind.ORDERS, morning);
            flows.schedule(connection.id(), FlowKind.INVENTORY, morning);
            flows.schedule(connection.id(), FlowKind.SHIPMENTS, morning);
            clock.pass(Duration.ofDays(2));
            assertThat(wrong()).isEmpty();
            clock.pass(Duration.ofHours(21));
            assertThat(wrong()).hasSize(3).containsOnly(AlertEvent.NO_SUCCESSFUL_RUN);
        });
    }

    @Test
    void aFlowThatIsResumedGetsItsTimeAndAPausedOneSaysSo() {
        Tenant.run(account, () -> {
            flows.pause(connection.id(), FlowKind.ORDERS);
            clock.pass(Duration.ofHours(2));
            assertThat(wrong()).containsExactly(AlertEvent.CONNECTION_PAUSED);
            flows.resume(connection.id(), FlowKind.ORDERS);
            assertThat(wrong()).isEmpty();
        });
    }

    @Test
    void aDisabledConnectionOwesNoRuns() {
        Tenant.run(account, () -> {
            node.connections().disable(connection.id());
            clock.pass(Duration.ofDays(9));
            assertThat(wrong()).isEmpty();
        });
    }
}
