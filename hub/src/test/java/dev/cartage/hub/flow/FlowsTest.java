package dev.cartage.hub.flow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cartage.hub.connection.Connection;
import dev.cartage.hub.connection.MovableClock;
import dev.cartage.hub.connection.PaperConnector;
import dev.cartage.hub.connection.Refused;
import dev.cartage.hub.connection.TestConnections;
import dev.cartage.hub.lane.Lanes;
import dev.cartage.hub.storage.Database;
import dev.cartage.hub.storage.Ids;
import dev.cartage.hub.storage.Tenant;
import dev.cartage.hub.storage.TestDatabase;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class FlowsTest {
    private static final Map<String, String> ANSWERS = Map.of("shop", "acme", "token", "s3cret");

    private final Database database = TestDatabase.fresh();
    private final MovableClock clock = new MovableClock();
    private final TestConnections node =
            TestConnections.on(database, clock, PaperConnector.store(), PaperConnector.warehouse());
    private final Flows flows =
            new Flows(database.tx(), new Ids(database.tx()), clock, new Lanes(database.tx()), node.connections());
    private final long acme = TestDatabase.account(database);
    private final Connection mugs;

    FlowsTest() {
        node.connections().onChange(flows::follow);
        mugs = Tenant.call(
                acme, () -> node.connect("Mugs", PaperConnector.store(), ANSWERS, PaperConnector.warehouse(), ANSWERS));
    }

    @Test
    void enablingAConnectionRunsItsFlowsAtOnceAndThenOnTheirSchedules() {
        Tenant.run(acme, () -> {
            assertThat(flows.ofConnection(mugs.id())).isEmpty();
            node.connections().enable(mugs.id());
            assertThat(woken())
                    .containsExactlyInAnyOrder(
                            "store/" + mugs.storeId() + "/import", "warehouse/" + mugs.warehouseId() + "/inbound");
            assertThat(flows.ofConnection(mugs.id()))
                    .extracting(Flow::every)
                    .containsExactly(Duration.ofMinutes(15), Duration.ofMinutes(60), Duration.ofHours(4));
            assertThat(flows.all())
                    .allSatisfy(flow -> assertThat(flow.nextAt())
                            .hasValueSatisfying(next -> assertThat(next)
                                    .isBetween(
                                            clock.instant().plus(flow.every().dividedBy(2)),
                                            clock.instant().plus(flow.every()))));
            assertThat(fires()).isEqualTo(3);
        });
    }

    @Test
    void disablingAConnectionStopsItsFlows() {
        Tenant.run(acme, () -> {
            node.connections().enable(mugs.id());
            node.connections().disable(mugs.id());
            assertThat(flows.all()).allMatch(flow -> flow.nextAt().isEmpty());
            assertThat(fires()).isZero();
            assertThatThrownBy(() -> flows.runNow(mugs.id(), FlowKind.ORDERS)).isInstanceOf(Refused.class);
            assertThat(flows.works(mugs.id(), FlowKind.ORDERS)).isFalse();
        });
    }

    @Test
    void aFlowThatIsRolledBackIsNotScheduled() {
        Tenant.run(acme, () -> {
            assertThatThrownBy(() -> database.tx().run(jdbc -> {
                        node.connections().enable(mugs.id());
                        throw new IllegalStateException("no");
                    }))
                    .hasMessage("no");
            assertThat(fires()).isZero();
            assertThat(woken()).isEmpty();
        });
    }

    @Test
    void aPausedFlowWaitsUntilItIsResumedAndThenRunsAtOnce() {
        Tenant.run(acme, () -> {
            node.connections().enable(mugs.id());
            assertThat(flows.pause(mugs.id(), FlowKind.ORDERS).nextAt()).isEmpty();
            assertThat(fires()).isEqualTo(2);
            assertThat(flows.works(mugs.id(), FlowKind.ORDERS)).isFalse();
            assertThatThrownBy(() -> flows.runNow(mugs.id(), FlowKind.ORDERS)).hasMessageContaining("paused");
            rest();
            assertThat(flows.resume(mugs.id(), FlowKind.ORDERS).nextAt()).isPresent();
            assertThat(woken()).containsExactly("store/" + mugs.storeId() + "/import");
        });
    }

    @Test
    void anIntervalIsAMinuteAtLeast() {
        Tenant.run(acme, () -> {
            node.connections().enable(mugs.id());
            assertThatThrownBy(() -> flows.every(mugs.id(), FlowKind.ORDERS, Duration.ofSeconds(59)))
                    .isInstanceOf(Refused.class);
            var changed = flows.every(mugs.id(), FlowKind.ORDERS, Duration.ofMinutes(1));
            assertThat(changed.nextAt().orElseThrow())
                    .isBeforeOrEqualTo(clock.instant().plusSeconds(60));
        });
    }

    @Test
    void anotherAccountSeesNoneOfIt() {
        Tenant.run(acme, () -> node.connections().enable(mugs.id()));
        Tenant.run(TestDatabase.account(database), () -> {
            assertThat(flows.all()).isEmpty();
            assertThatThrownBy(() -> flows.runNow(mugs.id(), FlowKind.ORDERS)).isInstanceOf(Refused.class);
        });
    }

    @Test
    void whenItIsTimeOneOfTwoNodesWakesTheLaneAndTheNextTimeIsSet() {
        Tenant.run(acme, () -> {
            node.connections().enable(mugs.id());
            rest();
        });
        clock.pass(Duration.ofMinutes(16));
        try (var one = scheduler("one");
                var other = scheduler("other")) {
            one.start();
            other.start();
            var deadline = Instant.now().plus(Duration.ofSeconds(20));
            while (Tenant.call(acme, this::woken).isEmpty()) {
                assertThat(Instant.now()).isBefore(deadline);
                Thread.onSpinWait();
            }
        }
        Tenant.run(acme, () -> {
            assertThat(woken()).containsExactly("store/" + mugs.storeId() + "/import");
            assertThat(flows.ofConnection(mugs.id()).getFirst().nextAt())
                    .contains(clock.instant().plus(Duration.ofMinutes(15)));
            assertThat(fires()).isEqualTo(3);
            assertThat(wakes()).as("wake-ups of the import, enabling included").isEqualTo(1);
        });
    }

    private FlowScheduler scheduler(String name) {
        return new FlowScheduler(database.pool(), name, clock, flows, Duration.ofMillis(50));
    }

    private List<String> woken() {
        return database.tx()
                .call(jdbc -> jdbc.sql("select name from lane where due_at < '9000-01-01' order by name")
                        .query(String.class)
                        .list());
    }

    private void rest() {
        database.tx()
                .run(jdbc -> jdbc.sql("update lane set due_at = '9999-01-01'").update());
    }

    private long wakes() {
        return database.tx()
                .call(jdbc -> jdbc.sql("select wakes from lane where name like 'store/%'")
                        .query(Long.class)
                        .single());
    }

    private long fires() {
        return database.tx()
                .call(jdbc -> jdbc.sql("select count(*) from scheduled_tasks")
                        .query(Long.class)
                        .single());
    }
}
