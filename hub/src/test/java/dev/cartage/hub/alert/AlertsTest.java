package dev.cartage.hub.alert;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cartage.hub.connection.MovableClock;
import dev.cartage.hub.connection.TestConnections;
import dev.cartage.hub.storage.Database;
import dev.cartage.hub.storage.Tenant;
import dev.cartage.hub.storage.TestDatabase;
import dev.cartage.model.Problem;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Alerts open and close with their cause, and people hear of a group of them once. */
class AlertsTest {
    private static final Database DATABASE = TestDatabase.fresh();

    private final MovableClock clock = new MovableClock();
    private final List<Cause> wrong = new ArrayList<>();
    private final TestAlerts alerts =
            TestAlerts.on(DATABASE.tx(), clock, TestConnections.on(DATABASE, clock), _ -> List.copyOf(wrong));
    private final long account = TestDatabase.account(DATABASE);

    private void inAccount(Runnable work) {
        Tenant.run(account, work);
    }

    private static Cause cause(AlertEvent event, String target) {
        return new Cause(
                event, target, List.of(), new Problem("broken", target + " is broken.", "Mend " + target + "."), "/");
    }

    private long channel(int everyMinutes) {
        return alerts.channels()
                .add("Operations " + everyMinutes, Channel.Kind.MAIL, "ops@example.com", everyMinutes)
                .id();
    }

    private void look() {
        alerts.look();
        clock.pass(Duration.ofSeconds(30));
    }

    @Test
    void anAlertOpensWithItsCauseAndClosesWithItAndBothAreToldOnce() {
        inAccount(() -> {
            channel(0);
            wrong.add(cause(AlertEvent.RUN_FAILED, "store/7"));
            look();
            look();
            assertThat(alerts.alerts().open()).extracting(Alert::target).containsExactly("store/7");
            assertThat(alerts.written()).containsExactly("waiting Run failed: store/7 is broken.");
            wrong.clear();
            look();
            look();
            assertThat(alerts.alerts().open()).isEmpty();
            assertThat(alerts.alerts().closed(10)).extracting(Alert::target).containsExactly("store/7");
            assertThat(alerts.written())
                    .containsExactly(
                            "waiting Run failed: store/7 is broken.", "waiting Closed: Run failed: store/7 is broken.");
        });
    }

    @Test
    void aStormOfOneEventIsOneMessageUntilAllOfItIsMended() {
        inAccount(() -> {
            var only = policy(channel(0), Grouping.EVENT);
            IntStream.range(0, 50).forEach(n -> wrong.add(cause(AlertEvent.ORDERS_IN_ERROR, "connection/1/p" + n)));
            look();
            assertThat(alerts.written()).containsExactly("waiting 50 alerts: Orders in Error");
            wrong.add(cause(AlertEvent.ORDERS_IN_ERROR, "connection/1/late"));
            wrong.removeFirst();
            look();
            assertThat(alerts.written()).hasSize(1);
            wrong.clear();
            look();
            assertThat(alerts.written()).hasSize(2).last().asString().startsWith("waiting Closed: 51 alerts");
            assertThat(alerts.policies().find(only)).isPresent();
        });
    }

    private long policy(long channel, Grouping grouping) {
        alerts.policies().all().forEach(policy -> alerts.policies().remove(policy.id()));
        return alerts.policies()
                .save(new Policy(
                        0, "All", EnumSet.allOf(AlertEvent.class), "", List.of(channel), grouping, Policy.USUAL_HOURS))
                .id();
    }

    @Test
    void whatIsStillWrongAfterADayIsToldAgain() {
        inAccount(() -> {
            channel(0);
            wrong.add(cause(AlertEvent.DISK_LOW, "disk"));
            look();
            clock.pass(Duration.ofHours(23));
            look();
            assertThat(alerts.written()).hasSize(1);
            clock.pass(Duration.ofHours(1));
            look();
            assertThat(alerts.written())
                    .containsExactly(
                            "waiting Disk nearly full: disk is broken.", "waiting Disk nearly full: disk is broken.");
            assertThat(alerts.alerts().open()).as("still the same alert").hasSize(1);
        });
    }

    @Test
    void whatSomebodyClosesByHandIsToldOfNoMoreUntilItHappensAgain() {
        inAccount(() -> {
            channel(0);
            wrong.add(cause(AlertEvent.RUN_FAILED, "store/7"));
            look();
            var issue = alerts.issues().open().getFirst();
            assertThat(issue.open()).extracting(Alert::target).containsExactly("store/7");
            assertThat(alerts.issues().closeByHand(issue.id(), "Sam Rivera", clock.instant()))
                    .isTrue();
            assertThat(alerts.issues().closeByHand(issue.id(), "Kim Ash", clock.instant()))
                    .as("closed already")
                    .isFalse();
            look();
            assertThat(alerts.alerts().open()).as("it is still wrong").hasSize(1);
            assertThat(alerts.issues().open()).isEmpty();
            var closed = alerts.issues().closed(1).getFirst().closed().orElseThrow();
            assertThat(closed.how()).contains(Issue.Closing.HAND);
            assertThat(closed.by()).isEqualTo("Sam Rivera");
            wrong.clear();
            look();
            wrong.add(cause(AlertEvent.RUN_FAILED, "store/7"));
            look();
            wrong.clear();
            look();
            assertThat(alerts.issues()
                            .closed(1)
                            .getFirst()
                            .closed()
                            .orElseThrow()
                            .how())
                    .contains(Issue.Closing.MENDED);
            assertThat(alerts.written())
                    .containsExactly(
                            "waiting Run failed: store/7 is broken.",
                            "waiting Closed: Run failed: store/7 is broken.",
                            "waiting Run failed: store/7 is broken.",
                            "waiting Closed: Run failed: store/7 is broken.");
        });
    }

    @Test
    void aPolicyHearsOnlyOfItsEvents() {
        inAccount(() -> {
            var channel = channel(0);
            alerts.policies().all().forEach(policy -> alerts.policies().remove(policy.id()));
            alerts.policies()
                    .save(new Policy(
                            0, "Disk", Set.of(AlertEvent.DISK_LOW), "", List.of(channel), Grouping.POLICY, 24));
            wrong.add(cause(AlertEvent.RUN_FAILED, "store/7"));
            wrong.add(cause(AlertEvent.DISK_LOW, "disk"));
            look();
            assertThat(alerts.alerts().open()).hasSize(2);
            assertThat(alerts.written()).containsExactly("waiting Disk nearly full: disk is broken.");
        });
    }

    @Test
    void wordsFollowTheCauseWithoutANewMessage() {
        inAccount(() -> {
            channel(0);
            wrong.add(cause(AlertEvent.ORDERS_IN_ERROR, "connection/1/x"));
            look();
            wrong.set(
                    0,
                    new Cause(
                            AlertEvent.ORDERS_IN_ERROR,
                            "connection/1/x",
                            List.of(1L),
                            new Problem("x", "2 orders.", "Look."),
                            "/errors"));
            look();
            assertThat(alerts.alerts().open())
                    .extracting(alert -> alert.problem().sentence())
                    .containsExactly("2 orders.");
            assertThat(alerts.written()).hasSize(1);
        });
    }
}
