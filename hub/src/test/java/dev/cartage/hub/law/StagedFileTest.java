package dev.cartage.hub.law;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cartage.hub.connection.Connection;
import dev.cartage.hub.lane.Lane;
import dev.cartage.hub.storage.Database;
import dev.cartage.hub.storage.Lease;
import dev.cartage.hub.storage.Tenant;
import dev.cartage.hub.storage.TestDatabase;
import dev.cartage.spi.FileWarehouse.Confirms;
import dev.cartage.spi.FileWarehouse.Upload;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Law 5: what may have left is looked for where it was put. */
class StagedFileTest {
    private static final Database DATABASE = TestDatabase.fresh();

    private final World world = new World(DATABASE);
    private final PaperStore store = world.store();

    @AfterEach
    void close() {
        world.close();
    }

    @ParameterizedTest
    @EnumSource(Upload.class)
    void aStagedFileIsFinishedWhereItWasPutWhateverTheSettingsSayByThen(Upload upload) {
        PaperDepot depot = world.depot(upload, Confirms.FILE_GONE);
        Connection connection = world.connect(store, depot);
        store.say("a", "#1", "open", "MUG=1");
        Lane orders = Lane.warehouse(connection.warehouseId(), "orders");
        world.inAccount(() -> {
            world.hub.walker.step(Lane.store(connection.storeId(), "import"));
            world.hub.walker.step(Lane.account(Tenant.account(), "judge"));
        });
        Lease lease = world.hub.walker.lease(orders);
        failWhenStaged(orders, lease);
        depot.moveOrdersTo("elsewhere", upload == Upload.RENAME ? Upload.MARKER : Upload.RENAME);
        world.inAccount(() -> world.hub.walker.step(orders, lease));
        world.run(connection);
        assertThat(world.statuses()).containsExactly("#1 QUEUED");
        depot.moveOrdersTo("in", upload);
        depot.collect(world.folderOf(depot));
        depot.moveOrdersTo("elsewhere", upload);
        assertThat(depot.instructed).containsExactly("1");
        world.run(connection);
        assertThat(world.statuses()).containsExactly("#1 OPEN");
    }

    /** Upload and look at its size; then, staged, the next call fails. */
    private void failWhenStaged(Lane orders, Lease lease) {
        for (int call = 1; !world.ask("select status from consignment").contains("staged"); call++) {
            assertThat(call).isLessThan(10);
            world.faults.planOutward(Faults.Kind.FAILS, call);
            world.inAccount(() -> world.hub.walker.step(orders, lease));
            world.faults.stop();
        }
    }
}
