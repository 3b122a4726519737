package dev.cartage.hub.law;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cartage.hub.connection.Connection;
import dev.cartage.hub.order.desk.Actor;
import dev.cartage.hub.shipment.ShipmentStatus;
import dev.cartage.hub.shipment.desk.ShipmentAction;
import dev.cartage.hub.shipment.desk.ShipmentBulk;
import dev.cartage.hub.shipment.desk.ShipmentDesk;
import dev.cartage.hub.shipment.read.ShipmentFilter;
import dev.cartage.hub.storage.Database;
import dev.cartage.hub.storage.TestDatabase;
import dev.cartage.model.Problem;
import dev.cartage.spi.FileWarehouse.Confirms;
import dev.cartage.spi.FileWarehouse.Upload;
import dev.cartage.spi.Outcome;
import dev.cartage.spi.ShipmentSink.Notice;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What people do to shipments: refused with a reason, or done whole, and the store is never told twice by it. */
class ShipmentDeskTest {
    private static final Database DATABASE = TestDatabase.fresh();
    private static final Actor SAM = new Actor("Sam", false);
    private static final Actor ADMINISTRATOR = new Actor("Alex", true);

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
    void aShipmentThatDidNotFitIsCountedOnceItDoes() {
        place("MUG=1,FORK=1");
        report("1 1Z1 MUG=1,SPOON=1");
        assertThat(world.statuses()).containsExactly("#1 ERROR");
        assertThat(act(ShipmentAction.REPROCESS)).isEmpty();
        assertThat(world.statuses()).containsExactly("#1 ERROR");
        world.change("update order_line set sku = 'SPOON' where sku = 'FORK'");
        assertThat(act(ShipmentAction.REPROCESS)).isEmpty();
        assertThat(world.statuses()).containsExactly("#1 CLOSED");
        assertThat(store.told).hasSize(1);
        assertThat(act(ShipmentAction.REPROCESS)).map(Problem::code).contains("shipment-completed");
    }

    @Test
    void anArchivedShipmentStopsTheOrderNoMore() {
        place("MUG=2");
        report("1 1Z1 MUG=2");
        report("1 1Z2 MUG=1");
        assertThat(world.statuses()).containsExactly("#1 ERROR");
        assertThat(act(ShipmentAction.ARCHIVE)).isEmpty();
        assertThat(world.statuses()).containsExactly("#1 CLOSED");
        assertThat(world.ask("select status from shipment order by id")).containsExactly("completed", "archived");
    }

    @Test
    void whatTheStoreRefusedIsToldAtReprocess() {
        store.notices.thenRefuse(Outcome.Retry.AFTER_EDIT);
        place("MUG=2");
        report("1 1Z1 MUG=2");
        assertThat(world.ask("select status from shipment")).containsExactly("error");
        assertThat(act(ShipmentAction.REPROCESS)).isEmpty();
        assertThat(world.statuses()).containsExactly("#1 CLOSED");
        assertThat(world.ask("select status from shipment")).containsExactly("completed");
        assertThat(store.told).hasSize(1);
    }

    @Test
    void whatIsPutAsideIsNotToldUntilItComesBack() {
        store.notices.thenRefuse(Outcome.Retry.AFTER_EDIT);
        place("MUG=2");
        report("1 1Z1 MUG=2");
        assertThat(act(ShipmentAction.ARCHIVE)).isEmpty();
        assertThat(world.statuses()).containsExactly("#1 CLOSED");
        assertThat(store.told).isEmpty();
        assertThat(act(ShipmentAction.RESET)).isEmpty();
        assertThat(world.statuses()).containsExactly("#1 CLOSED");
        assertThat(store.told).hasSize(1);
    }

    @Test
    void resetTellsTheStoreWhatTheWarehouseHadSaid() {
        store.notices.thenRefuse(Outcome.Retry.AFTER_EDIT);
        place("MUG=2");
        report("1 1Z1 MUG=2");
        world.change("""
                update parcel set tracking_number = 'X', said = jsonb_build_object('carrier', carrier, 'service', service,
                    'tracking_number', tracking_number)::text
                """);
        assertThat(act(ShipmentAction.RESET)).isEmpty();
        assertThat(store.told).extracting(Notice::trackingNumber).containsExactly("1Z1");
        assertThat(act(ShipmentAction.RESET)).map(Problem::code).contains("store-was-told");
    }

    @Test
    void aDeletedShipmentCountsForNothingAndIsTakenAgain() {
        place("MUG=2");
        report("1 1Z1 MUG=2");
        assertThat(act(ShipmentAction.DELETE)).map(Problem::code).contains("store-was-told");
        assertThat(act(ShipmentAction.FORCE_DELETE)).map(Problem::code).contains("administrators-only");
        assertThat(act(ShipmentAction.FORCE_DELETE, ADMINISTRATOR)).isEmpty();
        assertThat(world.statuses()).containsExactly("#1 OPEN");
        assertThat(world.ask("select shipped from order_line")).containsExactly("0");
        assertThat(world.ask("select count(*) from shipment, parcel, parcel_line"))
                .containsExactly("0");
        report("1 1Z1 MUG=2\n");
        assertThat(world.statuses()).containsExactly("#1 CLOSED");
        assertThat(store.told).hasSize(2);
    }

    @Test
    void whoSawAnotherStatusIsTold() {
        place("MUG=2");
        report("1 1Z1 MUG=2");
        long id = newest();
        Optional<Problem> refused = world.inAccount(() -> world.hub
                .bean(ShipmentDesk.class)
                .act(id, Optional.of(ShipmentStatus.ERROR), ShipmentAction.ARCHIVE, SAM));
        assertThat(refused).map(Problem::code).contains("shipment-changed");
    }

    @Test
    void oneActionOnManyTouchesNoneBesideThem() {
        place("MUG=1");
        report("1 1Z1 SPOON=1");
        report("7 1Z7 MUG=1");
        report("8 1Z8 MUG=1");
        var unknown = new ShipmentFilter("", Optional.of(ShipmentStatus.NEW), 0, 0, 0, 0);
        ShipmentBulk bulk = world.hub.bean(ShipmentBulk.class);
        world.inAccount(() -> {
            assertThat(bulk.count(unknown)).isEqualTo(2);
            assertThat(bulk.start(unknown, 1, ShipmentAction.ARCHIVE, SAM)).isEmpty();
            assertThat(bulk.start(unknown, 2, ShipmentAction.ARCHIVE, SAM)).isPresent();
        });
        world.walk();
        assertThat(world.ask("select reference, status from shipment order by id"))
                .containsExactly("1 error", "7 archived", "8 archived");
    }

    private long newest() {
        return Long.parseLong(world.ask("select max(id) from shipment").getFirst());
    }

    private Optional<Problem> act(ShipmentAction action) {
        return act(action, SAM);
    }

    private Optional<Problem> act(ShipmentAction action, Actor actor) {
        long id = newest();
        var refused =
                world.inAccount(() -> world.hub.bean(ShipmentDesk.class).act(id, Optional.empty(), action, actor));
        world.walk();
        return refused;
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
