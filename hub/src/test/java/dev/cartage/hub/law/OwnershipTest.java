package dev.cartage.hub.law;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cartage.hub.connection.Connection;
import dev.cartage.hub.lane.Lane;
import dev.cartage.hub.storage.Database;
import dev.cartage.hub.storage.Lease;
import dev.cartage.hub.storage.Leases;
import dev.cartage.hub.storage.Tenant;
import dev.cartage.hub.storage.TestDatabase;
import dev.cartage.spi.FileWarehouse.Confirms;
import dev.cartage.spi.FileWarehouse.Upload;
import dev.cartage.spi.Limits;
import dev.cartage.spi.Repeat;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Laws 6, 11 and 13: who may act, what fits the warehouse, and who sees it. */
class OwnershipTest {
    private static final Database DATABASE = TestDatabase.fresh();

    private final World world = new World(DATABASE);
    private final PaperStore store = world.store();

    @AfterEach
    void close() {
        world.close();
    }

    @ParameterizedTest
    @EnumSource(Upload.class)
    void aNodeThatTakesALaneOverFinishesItsFileAndTheOldOwnerChangesNothing(Upload upload) {
        PaperDepot depot = world.depot(upload, Confirms.NONE);
        Connection connection = world.connect(store, depot);
        store.say("a", "#1", "open", "MUG=1");
        Lane orders = Lane.warehouse(connection.warehouseId(), "orders");
        world.inAccount(() -> {
            world.hub.walker.step(Lane.store(connection.storeId(), "import"));
            world.hub.walker.step(Lane.account(Tenant.account(), "judge"));
        });
        Lease old = world.hub.walker.lease(orders);
        stepWithBrokenUpload(orders, old);
        world.clock.pass(Leases.USUAL);
        try (Hub other = world.another()) {
            Lease taken = other.walker.lease(orders);
            world.faults.planOutward(Faults.Kind.FAILS, 2);
            world.inAccount(() -> other.walker.step(orders, taken));
            world.faults.stop();
            world.inAccount(() -> world.hub.walker.step(orders, old));
            assertThat(world.ask("select token from consignment")).containsExactly(Long.toString(taken.token()));
            world.inAccount(() -> other.walker.step(orders, taken));
            world.inAccount(() -> world.hub.walker.step(orders, old));
        }
        depot.collect(world.folderOf(depot));
        assertThat(depot.instructed).containsExactly("1");
        assertThat(world.ask("select count(*) from order_event where kind = 'sent'"))
                .containsExactly("1");
    }

    @Test
    void aNodeThatTakesALaneOverAsksForWhatTheOldOwnerMayHaveSentAndTheOldOwnerSendsNoMore() {
        PaperDesk desk = world.desk(Repeat.ASKABLE);
        Connection connection = world.connect(store, desk);
        store.say("a", "#1", "open", "MUG=1");
        Lane orders = Lane.warehouse(connection.warehouseId(), "orders");
        world.inAccount(() -> {
            world.hub.walker.step(Lane.store(connection.storeId(), "import"));
            world.hub.walker.step(Lane.account(Tenant.account(), "judge"));
        });
        Lease old = world.hub.walker.lease(orders);
        world.faults.planOutward(Faults.Kind.KILLED_AFTER, 1);
        assertThatThrownBy(() -> world.inAccount(() -> world.hub.walker.step(orders, old)))
                .isInstanceOf(Faults.Killed.class);
        world.faults.stop();
        world.clock.pass(Leases.USUAL);
        try (Hub other = world.another()) {
            Lease taken = other.walker.lease(orders);
            world.inAccount(() -> other.walker.step(orders, taken));
            world.inAccount(() -> world.hub.walker.step(orders, old));
            assertThat(desk.script.calls()).as("nobody sends it again").isEqualTo(1);
            world.inAccount(() -> other.walker.walk(World.LONG));
        }
        assertThat(desk.instructed).containsExactly("1");
        assertThat(desk.questions).containsExactly(List.of("1"));
        assertThat(world.statuses()).containsExactly("#1 OPEN");
    }

    @Test
    void aReferenceThatIsTakenAndFullIsReplacedByOneThatFits() {
        PaperDepot depot = world.depot(Upload.RENAME, Confirms.NONE, new Limits(6, 0, 0, 0, 0, false));
        PaperStore other = world.store();
        Connection first = world.connect(store, depot);
        Connection second = world.connect(other, depot);
        store.say("a", "#100001", "open", "MUG=1");
        other.say("a", "#100001", "open", "MUG=1");
        world.run(first);
        world.run(second);
        depot.collect(world.folderOf(depot));
        assertThat(depot.instructed).hasSize(2).doesNotHaveDuplicates().contains("100001");
        assertThat(depot.instructed).allMatch(reference -> reference.length() <= 6);
    }

    private void stepWithBrokenUpload(Lane orders, Lease lease) {
        world.faults.planOutward(Faults.Kind.FAILS, 1);
        world.inAccount(() -> world.hub.walker.step(orders, lease));
        world.faults.stop();
        assertThat(world.ask("select status from consignment")).containsExactly("frozen");
    }

    @Test
    void anAddressThatIsTooWideIsWrappedAtBlanksAndWhatDoesNotFitIsAnError() {
        PaperDepot depot = world.depot(Upload.RENAME, Confirms.NONE, new Limits(6, 12, 0, 0, 0, false));
        Connection connection = world.connect(store, depot);
        store.say("a", "#1", "open", "MUG=1", "Old Harbour Road 100, Dock 5");
        store.say("b", "#2", "open", "MUG=1", "Unspeakablylongstreet 1");
        store.say("c", "#1234567", "open", "MUG=1");
        store.say("d", "#4", "open", "MUG=3,CUP=-1");
        world.run(connection);
        assertThat(world.statuses()).containsExactly("#1 OPEN", "#1234567 ERROR", "#2 ERROR", "#4 ERROR");
        assertThat(world.ask("""
                        select concat_ws('|', c ->> 'shipping_address.street1', c ->> 'shipping_address.street2',
                            c ->> 'shipping_address.street3')
                        from (select content::json c from orders where number = '#1') one
                        """)).containsExactly("Old Harbour|Road 100,|Dock 5");
    }

    @Test
    void twoStoresThatBothHaveTheNumberAreKnownApart() {
        PaperDepot depot = world.depot(Upload.RENAME, Confirms.NONE);
        PaperStore other = world.store();
        Connection first = world.connect(store, depot);
        Connection second = world.connect(other, depot);
        store.say("a", "#1001", "open", "MUG=1");
        other.say("a", "#1001", "open", "MUG=1");
        other.say("b", "№", "open", "MUG=1");
        world.run(first);
        world.run(second);
        depot.collect(world.folderOf(depot));
        assertThat(depot.instructed)
                .hasSize(3)
                .doesNotHaveDuplicates()
                .contains("1001", "b")
                .anyMatch(one -> one.startsWith("1001-"));
    }

    @Test
    void anOrderThatNoFileCanHoldHoldsUpNoOther() {
        PaperDepot depot = world.depot(Upload.RENAME, Confirms.NONE);
        Connection connection = world.connect(store, depot);
        store.say("a", "#1", "open", "MUG=1");
        store.say("b", "#2", "open", "UNWRITABLE=1");
        world.run(connection);
        assertThat(world.statuses()).containsExactly("#1 OPEN", "#2 ERROR");
    }

    @Test
    void twoAccountsWithTheSameWarehouseNumbersSeeAndDisturbNothingOfEachOther() {
        PaperDepot depot = world.depot(Upload.RENAME, Confirms.NONE);
        Connection connection = world.connect(store, depot);
        store.say("a", "#1", "open", "MUG=1");
        world.run(connection);
        try (World stranger = new World(DATABASE)) {
            for (String table : new String[] {
                "raw_document",
                "orders",
                "order_line",
                "order_state",
                "order_event",
                "order_identity",
                "dispatch",
                "consignment",
                "order_count",
                "flow_run"
            }) {
                assertThat(world.ask("select count(*) > 0 from " + table))
                        .as(table)
                        .containsExactly("t");
                assertThat(stranger.ask("select count(*) from " + table))
                        .as(table)
                        .containsExactly("0");
            }
        }
    }
}
