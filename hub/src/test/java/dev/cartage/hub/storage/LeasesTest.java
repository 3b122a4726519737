package dev.cartage.hub.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Law 6: a lane has one owner, and nobody has to tidy up after one that died. */
class LeasesTest {
    private static final String LANE = "warehouse 7, orders";
    private final Tx tx = TestDatabase.fresh().tx();

    @TempDir
    private Path folder;

    private Instant now = Instant.parse("2026-11-21T10:00:00Z");

    private Node first;
    private Node second;

    @BeforeEach
    void start() {
        first = start("first");
        second = start("second");
    }

    @AfterEach
    void stop() {
        first.close();
        second.close();
    }

    @Test
    void aLaneHasOneOwnerUntilItsLeaseExpires() {
        var owner = leases(first).acquire(LANE, Leases.USUAL).orElseThrow();
        pass(Duration.ofSeconds(14));
        assertThat(leases(second).acquire(LANE, Leases.USUAL)).isEmpty();
        assertThat(leases(first).acquire(LANE, Leases.USUAL)).isEmpty();
        assertThat(leases(first).remaining(owner)).isEqualTo(Duration.ofSeconds(1));
    }

    @Test
    void aNodeFrozenPastItsLeaseIsRefusedWhenItWakes() {
        var frozen = leases(first).acquire(LANE, Leases.USUAL).orElseThrow();
        pass(Leases.USUAL);
        var successor = leases(second).acquire(LANE, Leases.USUAL).orElseThrow();
        assertThat(successor.token()).isGreaterThan(frozen.token());
        assertThat(leases(first).remaining(frozen)).isZero();
        assertThat(leases(first).isNewest(frozen)).isFalse();
        assertThat(leases(first).renew(frozen, Leases.USUAL)).isEmpty();
        leases(first).release(frozen);
        assertThat(leases(second).isNewest(successor)).isTrue();
        assertThat(leases(first).acquire(LANE, Leases.USUAL)).isEmpty();
    }

    @Test
    void renewalKeepsTheTokenAndTheLane() {
        var lease = leases(first).acquire(LANE, Leases.USUAL).orElseThrow();
        pass(Duration.ofSeconds(10));
        var renewed = leases(first).renew(lease, Leases.USUAL).orElseThrow();
        pass(Duration.ofSeconds(10));
        assertThat(renewed.token()).isEqualTo(lease.token());
        assertThat(leases(first).remaining(renewed)).isEqualTo(Duration.ofSeconds(5));
        assertThat(leases(second).acquire(LANE, Leases.USUAL)).isEmpty();
    }

    @Test
    void aReleasedLaneIsFreeAtOnceAndItsTokenStillGrows() {
        var lease = leases(first).acquire(LANE, Leases.USUAL).orElseThrow();
        leases(first).release(lease);
        assertThat(leases(second).acquire(LANE, Leases.USUAL).orElseThrow().token())
                .isGreaterThan(lease.token());
    }

    @Test
    void aNodeThatStartsAgainTakesItsOwnLanesAtOnce() {
        var before = leases(first).acquire(LANE, Leases.USUAL).orElseThrow();
        first.close();
        first = start("first");
        assertThat(leases(first).acquire(LANE, Leases.USUAL).orElseThrow().token())
                .isGreaterThan(before.token());
    }

    @Test
    void twoProcessesCannotBeTheSameNode() {
        assertThatThrownBy(() -> start("first"))
                .isInstanceOf(StartupProblem.class)
                .hasMessageContaining("runs already");
    }

    private Node start(String name) {
        return Node.start(new CartageHome(folder.resolve(name)), tx, now);
    }

    private Leases leases(Node node) {
        return new Leases(
                tx, node, () -> now, () -> Duration.between(Instant.EPOCH, now).toNanos());
    }

    private void pass(Duration duration) {
        now = now.plus(duration);
    }
}
