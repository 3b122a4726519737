package dev.cartage.hub.law;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cartage.hub.connection.Connection;
import dev.cartage.hub.storage.Database;
import dev.cartage.hub.storage.TestDatabase;
import dev.cartage.spi.FileWarehouse.Confirms;
import dev.cartage.spi.FileWarehouse.Upload;
import dev.cartage.spi.ShipmentSink.Notice;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Law 9: what shipped is a sum of parcel lines, and every parcel is told once. */
class ShipmentTest {
    private static final Database DATABASE = TestDatabase.fresh();

    private final World world = new World(DATABASE);
    private final PaperStore store = world.store();
    private final PaperDepot depot = world.depot(Upload.RENAME, Confirms.NONE);
    private final Connection connection = world.connect(store, depot);
    private int files;

    @AfterEach
    void close() {
        world.close();
    }

    @Test
    void anOrderShipsInPartsAndInSeveralParcels() {
        place("MUG=3,CUP=1");
        report("1 1Z1 MUG=1");
        assertThat(world.statuses()).containsExactly("#1 PARTIALLY_SHIPPED");
        report("1 1Z2 MUG=2;1Z3 CUP=1");
        assertThat(world.statuses()).containsExactly("#1 CLOSED");
        assertThat(store.told).extracting(Notice::trackingNumber).containsExactlyInAnyOrder("1Z1", "1Z2", "1Z3");
        assertThat(world.ask("select sku, shipped from order_line order by sku"))
                .containsExactly("CUP 1", "MUG 3");
    }

    @Test
    void aStoreThatCountsOnlyWhatIsLeftToShipHasChangedNothing() {
        place("MUG=3,CUP=1");
        report("1 1Z1 MUG=1;1Z2 CUP=1");
        store.say("a", "#1", "open", "MUG=2");
        world.run(connection);
        assertThat(world.statuses()).containsExactly("#1 PARTIALLY_SHIPPED");
        store.say("a", "#1", "open", "MUG=1");
        world.run(connection);
        assertThat(world.ask("select problem_code from order_state")).containsExactly("changed-after-sending");
    }

    @Test
    void theSameFileAgainOrUnderAnotherNameChangesNothing() {
        place("MUG=4");
        report("1 1Z1 MUG=2");
        report("1 1Z1 MUG=2");
        report("1 1Z1 MUG=2\n1 1Z2 MUG=1");
        assertThat(world.ask("select shipped from order_line")).containsExactly("3");
        assertThat(store.told).extracting(Notice::trackingNumber).containsExactly("1Z1", "1Z2");
        assertThat(world.ask("select status from inbound_file order by id"))
                .containsExactly("applied", "repeated", "applied");
    }

    @Test
    void moreThanWasOrderedIsKeptAndShownAndNotTold() {
        place("MUG=2");
        report("1 1Z1 MUG=2");
        report("1 1Z2 MUG=1");
        assertThat(world.statuses()).containsExactly("#1 ERROR");
        assertThat(world.ask("select shipped from order_line")).containsExactly("2");
        assertThat(world.ask("select status, problem_code from shipment order by id"))
                .containsExactly("completed ", "error over-shipment");
        assertThat(store.told).hasSize(1);
    }

    @Test
    void aShipmentIsCountedAsAWholeOrNotAtAll() {
        place("MUG=2");
        report("1 1Z1 MUG=1,SPOON=1");
        assertThat(world.statuses()).containsExactly("#1 ERROR");
        assertThat(world.ask("select problem_code from order_state")).containsExactly("unknown-sku");
        assertThat(world.ask("select shipped from order_line")).containsExactly("0");
    }

    @Test
    void aShipmentOfNothingTellsTheStoreNothing() {
        place("MUG=2");
        report("1 1Z1");
        assertThat(world.ask("select problem_code from order_state")).containsExactly("shipment-without-units");
        assertThat(store.told).isEmpty();
    }

    @Test
    void aShipmentThatComesBeforeItsOrderWaitsForIt() {
        report("1 1Z1 MUG=2");
        assertThat(world.ask("select problem_code from shipment")).containsExactly("order-unknown");
        place("MUG=2");
        world.run(connection);
        assertThat(world.statuses()).containsExactly("#1 CLOSED");
        assertThat(store.told).hasSize(1);
    }

    @Test
    void aFileNobodyUnderstandsHoldsUpNoOther() {
        place("MUG=1");
        world.folderOf(depot).put("out/shp_0.txt", "GARBLED", world.clock.instant());
        report("1 1Z1 MUG=1");
        assertThat(world.statuses()).containsExactly("#1 CLOSED");
        assertThat(world.ask("select faults::text like '%file-not-understood%' from inbound_file order by id"))
                .containsExactly("t", "f");
        assertThat(world.folderOf(depot).paths())
                .filteredOn(path -> path.startsWith("out/"))
                .isEmpty();
    }

    private void place(String lines) {
        store.say("a", "#1", "open", lines);
        world.run(connection);
    }

    private void report(String content) {
        world.folderOf(depot).put("out/shp_" + ++files + ".txt", content, world.clock.instant());
        world.run(connection);
    }
}
