package dev.cartage.hub.law;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cartage.hub.connection.Connection;
import dev.cartage.hub.storage.Database;
import dev.cartage.hub.storage.TestDatabase;
import dev.cartage.spi.FileWarehouse.Confirms;
import dev.cartage.spi.FileWarehouse.Upload;
import dev.cartage.spi.Repeat;
import dev.cartage.spi.Role;
import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Law 5: an intent is written before its effect. Every outward call and every commit on an order's way fails once, in
 * every way, and afterwards each order has reached the warehouse exactly once.
 */
class FaultLoopTest {
    private static final Database DATABASE = TestDatabase.fresh();

    /** What a run is checked against: the other side's own ledger. */
    private record Warehouse(Role role, List<String> instructed) {}

    @ParameterizedTest
    @EnumSource(Faults.Kind.class)
    void aRenamedFileArrivesOnceWhateverFails(Faults.Kind kind) {
        failAtEveryStep(kind, world -> depot(world, Upload.RENAME));
    }

    @ParameterizedTest
    @EnumSource(Faults.Kind.class)
    void aMarkedFileArrivesOnceWhateverFails(Faults.Kind kind) {
        failAtEveryStep(kind, world -> depot(world, Upload.MARKER));
    }

    @ParameterizedTest
    @EnumSource(Faults.Kind.class)
    void aRequestThatCanBeAskedForArrivesOnceWhateverFails(Faults.Kind kind) {
        failAtEveryStep(kind, world -> desk(world, Repeat.ASKABLE));
    }

    @ParameterizedTest
    @EnumSource(Faults.Kind.class)
    void aRequestThatCanBeRepeatedArrivesOnceWhateverFails(Faults.Kind kind) {
        failAtEveryStep(kind, world -> desk(world, Repeat.REPEATABLE));
    }

    /** A warehouse in a hurry: it takes a file in the very moment it is whole. */
    private static Warehouse depot(World world, Upload upload) {
        PaperDepot depot = world.depot(upload, Confirms.FILE_GONE);
        world.folderOf(depot).watchedBy(depot::collect);
        return new Warehouse(depot, depot.instructed);
    }

    private static Warehouse desk(World world, Repeat repeat) {
        PaperDesk desk = world.desk(repeat);
        return new Warehouse(desk, desk.instructed);
    }

    private static void failAtEveryStep(Faults.Kind kind, Function<World, Warehouse> warehouses) {
        boolean struck = true;
        for (int step = Integer.getInteger("from", 1); struck; step++) {
            struck = failAt(kind, step, warehouses);
            assertThat(step).as("steps are finite").isLessThan(200);
        }
    }

    private static boolean failAt(Faults.Kind kind, int step, Function<World, Warehouse> warehouses) {
        try (World world = new World(DATABASE)) {
            PaperStore store = world.store();
            Warehouse warehouse = warehouses.apply(world);
            Connection connection = world.connect(store, warehouse.role());
            for (int number = 1001; number <= 1005; number++) {
                store.say("id-" + number, "#" + number, "open", "MUG=1");
            }
            world.faults.plan(kind, step);
            boolean struck = runUntilStruck(world, connection);
            world.run(connection);
            assertThat(warehouse.instructed())
                    .as("%s at step %s", kind, step)
                    .containsExactlyInAnyOrder("1001", "1002", "1003", "1004", "1005");
            assertThat(world.statuses())
                    .as(
                            "%s at step %s: %s",
                            kind,
                            step,
                            world.ask("select * from lane where account_id = current_account()") + ""
                                    + world.ask(
                                            "select lane, subject_id, status, attempts, due_at, problem_code from dispatch")
                                    + world.ask("select lane, status, members, confirmed_at from consignment")
                                    + world.ask("select order_id,kind,data from order_event order by 1,seq"))
                    .containsExactly("#1001 OPEN", "#1002 OPEN", "#1003 OPEN", "#1004 OPEN", "#1005 OPEN");
            assertThat(store.acknowledged).containsOnly("id-1001", "id-1002", "id-1003", "id-1004", "id-1005");
            return struck;
        }
    }

    private static boolean runUntilStruck(World world, Connection connection) {
        try {
            world.run(connection);
            boolean struck = world.faults.struck();
            world.faults.stop();
            return struck;
        } catch (Faults.Killed killed) {
            world.restart();
            return true;
        }
    }
}
