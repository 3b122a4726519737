package dev.cartage.hub.law;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cartage.hub.alert.Channel;
import dev.cartage.hub.alert.TestAlerts;
import dev.cartage.hub.connection.Connection;
import dev.cartage.hub.storage.Database;
import dev.cartage.hub.storage.TestDatabase;
import dev.cartage.model.Problem;
import dev.cartage.spi.FileWarehouse.Confirms;
import dev.cartage.spi.FileWarehouse.Upload;
import dev.cartage.spi.RemoteException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A rejected credential pauses the connection, alerts once and loses nothing; new ones let it go on by itself. */
class CredentialsTest {
    private static final Database DATABASE = TestDatabase.fresh();

    private final World world = new World(DATABASE);
    private final PaperStore store = world.store();
    private final PaperDepot depot = world.depot(Upload.RENAME, Confirms.FILE_GONE);
    private final Connection connection = world.connect(store, depot);
    private final TestAlerts alerts = TestAlerts.on(DATABASE.tx(), world.clock, world.hub.connections);

    @AfterEach
    void close() {
        world.close();
    }

    /** As the schedules would: every quarter of an hour somebody wants the store read. */
    private void goOn(Duration time) {
        for (var end = world.clock.instant().plus(time); world.clock.instant().isBefore(end); ) {
            world.due(connection);
            world.inAccount(() -> world.hub.walker.walk(Duration.ofMinutes(5)));
            world.inAccount(alerts::look);
            world.clock.pass(Duration.ofMinutes(15));
        }
    }

    private List<String> written() {
        return world.inAccount(() -> alerts.written());
    }

    private void replaceCredentials() {
        store.lockedOut = false;
        world.inAccount(() -> {
            var stores = world.hub.connections.stores();
            stores.update(
                    connection.storeId(), stores.require(connection.storeId()).version(), Map.of("token", "fresh"));
        });
    }

    @Test
    void whoIsRefusedKnocksTwiceTellsOnceAndGoesOnWithNewCredentials() {
        world.inAccount(() -> alerts.channels().add("Operations", Channel.Kind.MAIL, "ops@example.com", 0));
        store.say("a", "#1", "open", "MUG=1");
        world.run(connection);
        store.lockedOut = true;
        store.say("b", "#2", "open", "MUG=1");
        depot.collect(world.folderOf(depot));
        goOn(Duration.ofHours(5));

        assertThat(store.refusals)
                .as("twice in each lane: reading, and telling of #1")
                .isLessThanOrEqualTo(4);
        assertThat(written())
                .singleElement()
                .asString()
                .startsWith("waiting Credentials rejected: ")
                .endsWith("The store refuses access.");
        assertThat(world.statuses()).as("nothing failed").containsExactly("#1 QUEUED");

        replaceCredentials();
        world.walk();
        depot.collect(world.folderOf(depot));
        world.run(connection);
        world.inAccount(alerts::look);
        assertThat(world.statuses()).containsExactly("#1 OPEN", "#2 OPEN");
        assertThat(depot.instructed).containsExactly("1", "2");
        assertThat(store.acknowledged).containsOnly("a", "b");
        assertThat(written()).hasSize(2).last().asString().startsWith("waiting Closed: Credentials rejected");
    }

    @Test
    void oneRefusalIsNoReasonToStop() {
        store.lockedOut = true;
        store.say("a", "#1", "open", "MUG=1");
        world.due(connection);
        world.inAccount(() -> world.hub.walker.walk(Duration.ofSeconds(30)));
        assertThat(store.refusals).isEqualTo(1);
        store.lockedOut = false;
        world.walk();
        assertThat(world.statuses()).containsExactly("#1 QUEUED");
        assertThat(world.ask("select count(*) from lane_health where refused_at is not null"))
                .containsExactly("0");
    }

    @Test
    void whatIsHeldIsTriedAgainAfterSixHoursForTheOtherSideMayHaveMendedIt() {
        store.lockedOut = true;
        store.say("a", "#1", "open", "MUG=1");
        goOn(Duration.ofHours(1));
        assertThat(store.refusals).isEqualTo(2);
        store.lockedOut = false;
        world.clock.pass(Duration.ofHours(6));
        world.walk();
        world.inAccount(alerts::look);
        assertThat(world.statuses()).containsExactly("#1 QUEUED");
        assertThat(world.inAccount(() -> alerts.alerts().open())).isEmpty();
    }

    @Test
    void theRestOfTheConnectionGoesOnWhileOnlyOneRightIsMissing() {
        store.say("a", "#1", "open", "MUG=1");
        world.run(connection);
        depot.collect(world.folderOf(depot));
        world.run(connection);
        store.levels.thenThrow(refused()).thenThrow(refused()).thenThrow(refused());
        world.folderOf(depot).put("out/inv_1.txt", "MUG=5", world.clock.instant());
        goOn(Duration.ofHours(1));
        assertThat(store.levels.calls()).isEqualTo(2);
        store.say("b", "#2", "open", "MUG=1");
        world.run(connection);
        assertThat(world.statuses()).containsExactly("#1 OPEN", "#2 QUEUED");
    }

    private static RuntimeException refused() {
        return new RemoteException.NotAuthorized(
                new Problem("not-authorized", "The token may not write stock.", "Grant the right."));
    }
}
