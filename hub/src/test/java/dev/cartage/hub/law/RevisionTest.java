package dev.cartage.hub.law;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cartage.hub.connection.Connection;
import dev.cartage.hub.lane.Lane;
import dev.cartage.hub.storage.Database;
import dev.cartage.hub.storage.Tenant;
import dev.cartage.hub.storage.TestDatabase;
import dev.cartage.spi.FileWarehouse.Confirms;
import dev.cartage.spi.FileWarehouse.Upload;
import dev.cartage.spi.Outcome;
import dev.cartage.spi.Repeat;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A store changes its mind: before, while and after an order leaves. */
class RevisionTest {
    private static final Database DATABASE = TestDatabase.fresh();

    private final World world = new World(DATABASE);
    private final PaperStore store = world.store();
    private final PaperDepot depot = world.depot(Upload.RENAME, Confirms.FILE_GONE);

    @AfterEach
    void close() {
        world.close();
    }

    @Test
    void anOrderThatHasNotLeftFollowsTheStore() {
        Connection connection = world.connect(store, depot);
        store.say("a", "#1", "open", "MUG=1");
        judge(connection);
        store.say("a", "#1", "open", "CUP=2,MUG=1");
        judge(connection);
        assertThat(world.ask("select sku, ordered from order_line order by position"))
                .containsExactly("CUP 2", "MUG 1");
        assertThat(world.ask("select text like '%cup%' from order_search join orders on id = order_id"))
                .containsExactly("t");
        world.walk();
        depot.collect(world.folderOf(depot));
        assertThat(depot.instructed).containsExactly("1");
    }

    @Test
    void anOrderCanceledBeforeItLeftIsNeverSent() {
        Connection connection = world.connect(store, depot);
        store.say("a", "#1", "open", "MUG=1");
        judge(connection);
        store.say("a", "#1", "canceled", "MUG=1");
        judge(connection);
        world.walk();
        assertThat(world.statuses()).containsExactly("#1 CANCELED");
        assertThat(world.folderOf(depot).paths()).isEmpty();
        world.folderOf(depot).put("out/shp_1.txt", "1 1Z9 MUG=1", world.clock.instant());
        world.run(connection);
        assertThat(world.statuses()).as("shipped all the same").containsExactly("#1 ERROR");
        assertThat(store.told).isEmpty();
    }

    @Test
    void anOrderInErrorThatTheStoreCancelsNeedsNobody() {
        Connection connection = world.connect(store, depot);
        store.say("a", "#1", "open", "MUG=1", "");
        judge(connection);
        assertThat(world.statuses()).containsExactly("#1 ERROR");
        store.say("a", "#1", "canceled", "MUG=1");
        judge(connection);
        assertThat(world.statuses()).containsExactly("#1 CANCELED");
    }

    @Test
    void anOrderCanceledAfterItLeftIsPutBeforeAPersonWhateverTheWarehouseSaysThen() {
        Connection connection = world.connect(store, depot);
        store.say("a", "#1", "open", "MUG=1");
        world.run(connection);
        store.say("a", "#1", "canceled", "MUG=1");
        world.run(connection);
        assertThat(world.statuses()).containsExactly("#1 ERROR");
        depot.collect(world.folderOf(depot));
        world.run(connection);
        assertThat(world.statuses()).containsExactly("#1 ERROR");
        assertThat(world.ask("select problem_code from order_state")).containsExactly("canceled-after-sending");
    }

    @Test
    void anOrderThatIsFrozenLeavesAsItWasFrozen() {
        Connection connection = world.connect(store, depot);
        store.say("a", "#1", "open", "MUG=1");
        judge(connection);
        world.faults.planOutward(Faults.Kind.FAILS, 1);
        world.inAccount(() -> world.hub.walker.step(Lane.warehouse(connection.warehouseId(), "orders")));
        assertThat(world.ask("select status from consignment")).containsExactly("frozen");
        world.faults.stop();
        store.say("a", "#1", "open", "MUG=5");
        judge(connection);
        world.walk();
        assertThat(world.ask("select sku, ordered from order_line")).containsExactly("MUG 1");
        depot.collect(world.folderOf(depot));
        assertThat(depot.instructed).containsExactly("1");
    }

    @Test
    void anOrderThatTheWarehouseRefusedLeavesAgainOnceTheStoreCorrectsIt() {
        PaperDesk desk = world.desk(Repeat.NEITHER);
        Connection connection = world.connect(store, desk);
        desk.script.thenRefuse(Outcome.Retry.AFTER_EDIT);
        store.say("a", "#1", "open", "MGU=1");
        world.run(connection);
        assertThat(world.statuses()).containsExactly("#1 ERROR");
        store.say("a", "#1", "open", "MUG=1");
        world.run(connection);
        assertThat(world.statuses()).containsExactly("#1 OPEN");
        assertThat(desk.instructed).containsExactly("1");
    }

    private void judge(Connection connection) {
        world.inAccount(() -> {
            world.hub.walker.step(Lane.store(connection.storeId(), "import"));
            world.hub.walker.step(Lane.account(Tenant.account(), "judge"));
        });
    }
}
