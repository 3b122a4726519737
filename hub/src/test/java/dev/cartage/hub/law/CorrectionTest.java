package dev.cartage.hub.law;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cartage.hub.connection.Connection;
import dev.cartage.hub.shipment.Matcher;
import dev.cartage.hub.storage.Database;
import dev.cartage.hub.storage.TestDatabase;
import dev.cartage.model.Parcel;
import dev.cartage.model.ParcelLine;
import dev.cartage.model.Shipment;
import dev.cartage.spi.FileWarehouse.Confirms;
import dev.cartage.spi.FileWarehouse.Upload;
import dev.cartage.spi.Outcome;
import dev.cartage.spi.ShipmentSink.Notice;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A tracking number that the warehouse corrects: the parcel is counted once, and the store has the right number in the end. */
class CorrectionTest {
    private static final Database DATABASE = TestDatabase.fresh();

    private final World world = new World(DATABASE);
    private final CorrectablePaperStore store = world.correctableStore();
    private final PaperDepot depot = world.depot(Upload.RENAME, Confirms.NONE);
    private Connection connection = world.connect(store, depot);
    private int files;

    @AfterEach
    void close() {
        world.close();
    }

    @Test
    void theSameGoodsWithAnotherNumberCorrectWhatTheStoreWasTold() {
        place("MUG=2");
        report("1 1Z1 MUG=2");
        report("1 1Z2 MUG=2");
        assertThat(world.statuses()).containsExactly("#1 CLOSED");
        assertThat(store.told).extracting(Notice::trackingNumber).containsExactly("1Z1");
        assertThat(store.corrected).containsExactly("1Z1 is 1Z2");
        assertThat(world.ask("select tracking_number, status from parcel join shipment on shipment_id = shipment.id"))
                .containsExactly("1Z2 completed");
        report("1 1Z1 MUG=2\n1 1Z2 MUG=2\n");
        assertThat(store.corrected).hasSize(1);
        report("1 1Z3 MUG=2");
        assertThat(store.corrected).containsExactly("1Z1 is 1Z2", "1Z1,1Z2 is 1Z3");
    }

    @Test
    void theSameKeyAndGoodsWithAnotherNumberIsACorrectionThoughMoreCouldShip() {
        place("MUG=4");
        receive("S1", "1Z1", 2);
        receive("S1", "1Z2", 2);
        receive("S2", "1Z3", 2);
        assertThat(world.ask("select shipped from order_line")).containsExactly("4");
        assertThat(world.ask("select tracking_number from parcel order by 1")).containsExactly("1Z2", "1Z3");
        assertThat(store.corrected).containsExactly("1Z1 is 1Z2");
    }

    @Test
    void aNumberThatTheStoreWasNotToldYetSimplyGoesOutRight() {
        store.notices.thenRefuse(Outcome.Retry.AFTER_EDIT);
        place("MUG=2");
        report("1 1Z1 MUG=2");
        report("1 1Z2 MUG=2");
        assertThat(store.corrected).isEmpty();
        assertThat(world.ask("select tracking_number from parcel")).containsExactly("1Z2");
    }

    @Test
    void aCorrectionThatComesWhileTheStoreIsBeingToldFollowsTheFirstNumber() {
        place("MUG=2");
        store.notices.then(notices -> {
            receiveNow("", "1Z2", 2);
            store.told.addAll(notices);
            return List.of(new Outcome.Sent(""));
        });
        report("1 1Z1 MUG=2");
        assertThat(store.told).extracting(Notice::trackingNumber).containsExactly("1Z1");
        assertThat(store.corrected).containsExactly("1Z1 is 1Z2");
        assertThat(world.statuses()).containsExactly("#1 CLOSED");
    }

    @Test
    void aStoreThatTakesNoCorrectionsIsNotTriedAndTheTimelineSaysSo() {
        PaperStore plain = world.store();
        connection = world.connect(plain, depot);
        plain.say("a", "#1", "open", "MUG=2");
        world.run(connection);
        report("1 1Z1 MUG=2");
        report("1 1Z2 MUG=2");
        assertThat(world.statuses()).containsExactly("#1 CLOSED");
        assertThat(world.ask("select data ->> 'sentence' from order_event where kind = 'tracking-corrected'"))
                .singleElement()
                .asString()
                .contains("from 1Z1 to 1Z2", "by hand");
    }

    @Test
    void aRefusedCorrectionStandsAtTheShipmentAndLeavesTheOrderClosed() {
        store.corrections.thenRefuse(Outcome.Retry.AFTER_EDIT);
        place("MUG=2");
        report("1 1Z1 MUG=2");
        report("1 1Z2 MUG=2");
        assertThat(world.statuses()).containsExactly("#1 CLOSED");
        assertThat(world.ask("select status, problem_code from shipment where status <> 'correction'"))
                .containsExactly("error not-today");
    }

    private void place(String lines) {
        store.say("a", "#1", "open", lines);
        world.run(connection);
    }

    private void report(String content) {
        world.folderOf(depot).put("out/shp_" + ++files + ".txt", content, world.clock.instant());
        world.run(connection);
    }

    private void receive(String key, String number, int mugs) {
        receiveNow(key, number, mugs);
        world.walk();
    }

    private void receiveNow(String key, String number, int mugs) {
        Parcel parcel = new Parcel(
                "", "UPS", "", number, Optional.empty(), Optional.empty(), List.of(ParcelLine.of(0, "MUG", mugs)));
        Shipment shipment = new Shipment("1", key, Optional.empty(), List.of(parcel));
        world.inAccount(() -> world.hub
                .bean(Matcher.class)
                .receive(connection.warehouseId(), List.of(shipment), Optional.empty(), world.clock.instant()));
    }
}
