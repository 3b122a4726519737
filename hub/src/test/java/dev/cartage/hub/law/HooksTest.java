package dev.cartage.hub.law;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cartage.hub.connection.Connection;
import dev.cartage.hub.rule.Rules;
import dev.cartage.hub.rule.Saving;
import dev.cartage.hub.rule.Scope;
import dev.cartage.hub.storage.Database;
import dev.cartage.hub.storage.TestDatabase;
import dev.cartage.rules.hook.Hook;
import dev.cartage.spi.FileWarehouse.Confirms;
import dev.cartage.spi.FileWarehouse.Upload;
import dev.cartage.spi.ShipmentSink.Notice;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Rules at the moments after the import: before an order leaves, before a store is told, and when something happened. */
class HooksTest {
    private static final Database DATABASE = TestDatabase.fresh();

    private final World world = new World(DATABASE);
    private final PaperStore store = world.store();
    private final PaperDepot depot = world.depot(Upload.RENAME, Confirms.FILE_GONE);
    private final Connection connection = world.connect(store, depot);

    @AfterEach
    void close() {
        world.close();
    }

    private void rule(Hook hook, String body) {
        world.inAccount(() -> {
            Rules rules = world.hub.bean(Rules.class);
            Saving saving = rules.create(hook, "rule \"R\" " + body + " end", List.of(Scope.ACCOUNT), "Sam");
            assertThat(saving).as(saving.toString()).isInstanceOf(Saving.Saved.class);
            rules.activate(((Saving.Saved) saving).rule().id());
        });
    }

    private void place() {
        store.say("a", "#1", "open", "MUG=1");
        world.run(connection);
        depot.collect(world.folderOf(depot));
        world.run(connection);
    }

    private void ship() {
        place();
        world.folderOf(depot).put("out/shp_1.txt", "1 1Z9 MUG=1", world.clock.instant());
        world.run(connection);
    }

    @Test
    void theStoreHearsTheCarrierAsTheRuleSaysIt() {
        rule(Hook.SHIPMENT_NOTIFICATION, "set shipment.carrier_name to \"UPS\" tag shipment with \"shipped\"");
        ship();
        assertThat(store.told).extracting(Notice::carrier).containsExactly("UPS");
        assertThat(world.statuses()).containsExactly("#1 CLOSED");
        assertThat(world.ask("select tag from order_tag")).containsExactly("shipped");
    }

    @Test
    void aNotificationThatARuleRejectsIsNeverSentAndTheOrderIsClosed() {
        rule(Hook.SHIPMENT_NOTIFICATION, "when order.external_display_id is \"#1\" then reject shipment end");
        ship();
        assertThat(store.told).isEmpty();
        assertThat(world.statuses()).containsExactly("#1 CLOSED");
    }

    @Test
    void aNotificationThatARuleHoldsIsSentWhenItsTimeHasCome() {
        rule(Hook.SHIPMENT_NOTIFICATION, "hold shipment for 2D");
        ship();
        assertThat(store.told).isEmpty();
        world.clock.pass(Duration.ofDays(2));
        world.walk();
        assertThat(store.told).hasSize(1);
    }

    @Test
    void whatLeavesForTheWarehouseIsAsTheRuleLeftIt() {
        rule(Hook.ORDER_EXPORT, "set order.notes to \"Fragile\" hold order for 2m");
        place();
        world.walk();
        depot.collect(world.folderOf(depot));
        assertThat(depot.instructed).as("held once, sent once").containsExactly("1");
        assertThat(world.ask("select content::json ->> 'notes' from orders")).containsExactly("Fragile");
    }

    @Test
    void whatIsRejectedBeforeItLeavesIsSkipped() {
        rule(Hook.ORDER_EXPORT, "reject order");
        place();
        assertThat(depot.instructed).isEmpty();
        assertThat(world.statuses()).containsExactly("#1 SKIPPED");
    }

    @Test
    void afterAnErrorRulesSeeTheProblem() {
        rule(Hook.ORDER_ERROR, "tag order with problem.code notify \"ops\" with problem.sentence");
        ship();
        world.folderOf(depot).put("out/shp_2.txt", "1 1Z8 CUP=1", world.clock.instant());
        world.run(connection);
        assertThat(world.ask("select tag from order_tag")).containsExactly("unknown-sku");
        assertThat(world.ask("select sentence <> '' from rule_notice")).containsExactly("t");
    }

    @Test
    void whatARuleChangesAboutAnOrderInErrorLeavesItInError() {
        rule(
                Hook.ORDER_ERROR,
                "for order_lines in order set order_line.qty_ordered to 7 set order_line.custom.seen to \"yes\" end");
        store.say("a", "#1", "open", "MUG=1", "");
        world.run(connection);
        assertThat(world.ask("select status, ordered, problem_code <> '' from order_state"))
                .containsExactly("ERROR 7 t");
        assertThat(world.folderOf(depot).paths()).isEmpty();
    }

    @Test
    void aChangeOfStatusTellsWhence() {
        rule(Hook.ORDER_STATUS, "when change.to is \"Open\" then tag order with \"from \" & change.from end");
        place();
        assertThat(world.ask("select tag from order_tag")).containsExactly("from Queued");
    }

    @Test
    void theStoreHearsTheLevelAsTheRuleLeavesIt() {
        rule(
                Hook.INVENTORY_PUSH,
                "when inventory.sku is \"CUP\" then reject inventory end set inventory.quantity to inventory.quantity - 2");
        world.folderOf(depot).put("out/inv_1.txt", "MUG=5\nCUP=9\nCAP=1", world.clock.instant());
        world.run(connection);
        assertThat(store.shown).isEqualTo(Map.of("MUG", 3, "CAP", 0));
    }

    @Test
    void aTimerActsOnceOnWhatWaitsTooLong() {
        rule(Hook.ORDER_TIMER, "when order.created_at < 3D before @now then notify \"ops\" with \"slow\" end");
        place();
        assertThat(world.ask("select count(*) from rule_notice")).containsExactly("0");
        world.clock.pass(Duration.ofDays(4));
        world.inAccount(() -> world.hub.walker.walk(Duration.ofHours(3)));
        assertThat(world.ask("select count(*) from rule_notice")).containsExactly("1");
    }

    @Test
    void theStoreHearsOfItsKitWhenTheFirstPartHasShipped() {
        rule(
                Hook.ORDER_IMPORT,
                "for order_lines in order when order_line.sku is \"KIT\" then "
                        + "add 1 item to order_lines in order set item.sku to \"A\" set item.qty_ordered to 4 end "
                        + "add 1 item to order_lines in order set item.sku to \"B\" end reject order_line end end");
        store.say("a", "#1", "open", "KIT=2");
        world.run(connection);
        depot.collect(world.folderOf(depot));
        world.run(connection);
        for (String parcel : List.of("1 1Z1 A=1", "1 1Z2 A=3", "1 1Z3 B=1")) {
            world.folderOf(depot).put("out/shp_" + parcel.substring(4, 5) + ".txt", parcel, world.clock.instant());
            world.run(connection);
        }
        assertThat(store.told)
                .flatExtracting(Notice::lines)
                .extracting(line -> line.line().id(), dev.cartage.spi.ShipmentSink.NoticeLine::quantity)
                .containsExactly(org.assertj.core.groups.Tuple.tuple("1", 2));
        assertThat(world.statuses()).containsExactly("#1 CLOSED");
    }
}
