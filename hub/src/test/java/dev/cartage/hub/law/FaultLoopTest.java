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
 * Law 5: an intent is written before its effect. Outward calls and commits on an order's way fail, one a run, in
 * every way, and afterwards each order has reached the warehouse exactly once.
 */
class FaultLoopTest {
    /** Every ninth step in each build; all of them with {@code -Dcartage.fault.stride=1}. */
    private static final int STRIDE = Integer.getInteger("cartage.fault.stride", 9);

    private static final Database DATABASE = TestDatabase.fresh();

    /** What a run is checked against: the other side's own ledger. */
    private record Warehouse(Role role, List<String> instructed, Runnable look) {}

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
        return new Warehouse(depot, depot.instructed, () -> depot.collect(world.folderOf(depot)));
    }

    private static Warehouse desk(World world, Repeat repeat) {
        PaperDesk desk = world.desk(repeat);
        return new Warehouse(desk, desk.instructed, () -> {});
    }

    private static void failAtEveryStep(Faults.Kind kind, Function<World, Warehouse> warehouses) {
        try (World world = new World(DATABASE)) {
            for (int step = 1; failAt(world, kind, step, warehouses); step += STRIDE) {
                assertThat(step).as("steps are finite").isLessThan(200);
                world.beginAnew();
            }
        }
    }

    private static boolean failAt(World world, Faults.Kind kind, int step, Function<World, Warehouse> warehouses) {
        PaperStore store = world.store();
        Warehouse warehouse = warehouses.apply(world);
        Connection connection = world.connect(store, warehouse.role());
        for (int number = 1; number <= 4; number++) {
            store.say("id-" + number, "#" + number, "open", "MUG=1");
        }
        world.faults.plan(kind, step);
        boolean struck = runUntilStruck(world, connection);
        warehouse.look().run();
        world.run(connection);
        assertThat(warehouse.instructed())
                .as("%s at step %s", kind, step)
                .containsExactlyInAnyOrder("1", "2", "3", "4");
        assertThat(world.statuses())
                .as("%s at step %s", kind, step)
                .containsExactly("#1 OPEN", "#2 OPEN", "#3 OPEN", "#4 OPEN");
        assertThat(store.acknowledged).containsOnly("id-1", "id-2", "id-3", "id-4");
        return struck;
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
