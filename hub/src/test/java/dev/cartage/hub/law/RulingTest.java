package dev.cartage.hub.law;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cartage.hub.connection.Connection;
import dev.cartage.hub.order.Edits;
import dev.cartage.hub.order.desk.Action;
import dev.cartage.hub.order.desk.Actor;
import dev.cartage.hub.order.desk.Desk;
import dev.cartage.hub.rule.RuleLog;
import dev.cartage.hub.rule.Rules;
import dev.cartage.hub.rule.SavedRule;
import dev.cartage.hub.rule.Saving;
import dev.cartage.hub.rule.Scope;
import dev.cartage.hub.storage.Database;
import dev.cartage.hub.storage.TestDatabase;
import dev.cartage.model.Problem;
import dev.cartage.rules.hook.Hook;
import dev.cartage.spi.Repeat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What rules decide is done, to the one order that they decided about, and whatever leaves does so once. */
class RulingTest {
    private static final Database DATABASE = TestDatabase.fresh();
    private static final Actor SAM = new Actor("Sam", false);

    private final World world = new World(DATABASE);
    private final PaperStore store = world.store();
    private final PaperDesk desk = world.desk(Repeat.NEITHER);
    private final PaperDesk other = world.desk(Repeat.NEITHER);
    private final Connection connection = world.connect(store, desk);

    @AfterEach
    void close() {
        world.close();
    }

    private SavedRule rule(String body) {
        return world.inAccount(() -> {
            Rules rules = world.hub.bean(Rules.class);
            Saving saving =
                    rules.create(Hook.ORDER_IMPORT, "rule \"R\" " + body + " end", List.of(Scope.ACCOUNT), "Sam");
            assertThat(saving).as(saving.toString()).isInstanceOf(Saving.Saved.class);
            return rules.activate(((Saving.Saved) saving).rule().id());
        });
    }

    private void place(String number, String lines) {
        store.say("id-" + number, "#" + number, "open", lines);
        world.run(connection);
    }

    private long id(String number) {
        return Long.parseLong(world.ask("select id from orders where number = '#" + number + "'")
                .getFirst());
    }

    private Optional<Problem> act(String number, Action action) {
        long id = id(number);
        return world.inAccount(() -> world.hub.bean(Desk.class).act(id, OptionalInt.empty(), action, SAM));
    }

    @Test
    void whatIsRejectedIsSkippedAndLeavesNowhere() {
        rule("when order has any order_lines with (order_line.sku is \"TEST\") then reject order end");
        place("1", "TEST=1");
        place("2", "MUG=1");
        assertThat(world.statuses()).containsExactly("#1 SKIPPED", "#2 OPEN");
        assertThat(desk.instructed).containsExactly("2");
    }

    @Test
    void whatTheStoreCorrectsComesBackFromSkipped() {
        rule("when order has any order_lines with (order_line.sku is \"TEST\") then reject order end");
        place("1", "TEST=1");
        place("1", "MUG=1");
        assertThat(world.statuses()).containsExactly("#1 OPEN");
        assertThat(desk.instructed).containsExactly("1");
    }

    @Test
    void rulesSeeTheEditsAndTheEditHasTheLastWordOnTheFieldsItTouched() {
        rule("hold order for 5m set order.notes to order.gift_message & \"!\" set order.custom.saw to order.notes "
                + "set order.gift_message to \"by rule\"");
        store.say("id-1", "#1", "open", "MUG=1");
        world.due(connection);
        world.inAccount(() -> world.hub.walker.walk(java.time.Duration.ofMinutes(1)));
        Edits edits = new Edits(
                Map.of("gift_message", new Edits.Change("by rule", "by hand")), Map.of(), List.of(), List.of());
        assertThat(act("1", new Action.Edit(edits))).isEmpty();
        world.walk();
        assertThat(world.ask("select content::json ->> 'gift_message', content::json ->> 'notes' from orders"))
                .containsExactly("by hand by hand!");
        assertThat(desk.instructed).containsExactly("1");
    }

    @Test
    void anOrderThatIsRoutedLeavesOnceToTheWarehouseNamed() {
        world.connect(world.store(), other);
        rule("route order to warehouse 2 / \"Gifts\"");
        place("1", "MUG=1");
        world.restart();
        world.run(connection);
        assertThat(desk.instructed).isEmpty();
        assertThat(other.instructed).containsExactly("1");
        assertThat(world.statuses()).containsExactly("#1 ROUTED");
        assertThat(world.ask("select facility from orders")).containsExactly("Gifts");
    }

    @Test
    void anOrderThatIsRoutedNowhereIsPutBeforeAPerson() {
        rule("route order to warehouse 7");
        place("1", "MUG=1");
        assertThat(world.ask("select status, problem_code from order_state"))
                .containsExactly("ERROR no-such-warehouse");
        assertThat(desk.instructed).isEmpty();
    }

    @Test
    void linesThatAreRoutedApartLeaveAsPartsOnceEach() {
        world.connect(world.store(), other);
        rule("for order_lines in order when order_line.sku starts_with \"COLD\" then "
                + "route order_line to warehouse 2 end end");
        place("1", "MUG=2,COLD=1");
        world.run(connection);
        assertThat(desk.instructed).containsExactly("1-1");
        assertThat(other.instructed).containsExactly("1-2");
        assertThat(world.statuses()).containsExactly("#1 ROUTED", "#1-1 OPEN", "#1-2 ROUTED");
    }

    @Test
    void thePartsOfASplitOrderLeaveOnceEachWhateverTheStoreSaysAgain() {
        rule("split order_lines in order when (order_line.sku starts_with \"COLD\") as \"-COLD\"");
        place("1", "MUG=2,COLD=1");
        world.restart();
        place("1", "MUG=3,COLD=1");
        assertThat(desk.instructed).containsExactlyInAnyOrder("1-1", "1-COLD");
        assertThat(world.ask("select count(*) from order_identity")).containsExactly("3");
    }

    @Test
    void whatIsBundledLeavesOnceAsOneAndTheOthersTravelInIt() {
        rule("bundle order using order.shipping_address.name waiting 5m");
        store.say("a", "#1", "open", "MUG=1");
        store.say("b", "#2", "open", "CUP=2");
        store.say("c", "#3", "open", "CAP=1", "9 Other Road");
        world.run(connection);
        assertThat(desk.instructed).containsExactlyInAnyOrder("1", "3");
        assertThat(world.ask("select sku, ordered from order_line join orders on orders.id = order_id "
                        + "where number = '#1' order by position"))
                .containsExactly("MUG 1", "CUP 2");
        assertThat(world.statuses()).containsExactly("#1 OPEN", "#2 BUNDLED", "#3 OPEN");
    }

    @Test
    void whatIsCanceledBeforeABundleLeavesIsTakenOut() {
        rule("bundle order using order.shipping_address.name waiting 5m");
        store.say("a", "#1", "open", "MUG=1");
        store.say("b", "#2", "open", "CUP=2");
        store.say("a", "#1", "canceled", "MUG=1");
        world.run(connection);
        assertThat(world.statuses()).containsExactly("#1 CANCELED", "#2 OPEN");
        assertThat(desk.instructed).containsExactly("2");
    }

    @Test
    void whatIsHeldLeavesOnceWhenItsTimeHasComeAsTheStoreSaysThen() {
        rule("hold order for 5m with \"remorse\"");
        store.say("a", "#1", "open", "MUG=1");
        world.due(connection);
        world.inAccount(() -> world.hub.walker.walk(java.time.Duration.ofMinutes(2)));
        assertThat(world.statuses()).containsExactly("#1 DELAYED");
        assertThat(desk.instructed).isEmpty();
        store.say("a", "#1", "canceled", "MUG=1");
        world.walk();
        assertThat(world.statuses()).as("nobody read the store in between").containsExactly("#1 CANCELED");
        store.say("b", "#2", "open", "MUG=1");
        world.run(connection);
        assertThat(desk.instructed).containsExactly("2");
    }

    @Test
    void anOrderThatWasPromisedInTimeIsNotHeld() {
        rule("set order.custom.never_waits to \"true\" hold order for 9D with \"remorse\"");
        place("1", "MUG=1");
        assertThat(desk.instructed).containsExactly("1");
    }

    @Test
    void aPersonLetsAHeldOrderGo() {
        rule("hold order for 9D");
        place("1", "MUG=1");
        assertThat(act("1", new Action.Reprocess())).isEmpty();
        world.walk();
        assertThat(desk.instructed).containsExactly("1");
    }

    @Test
    void aRuleThatCannotGoOnPutsOneOrderInErrorAndNoOther() {
        rule("set order.total to order.shipping_address.street1 as number");
        store.say("a", "#1", "open", "MUG=1", "not a number");
        store.say("b", "#2", "open", "MUG=1", "17");
        world.run(connection);
        assertThat(world.statuses()).containsExactly("#1 ERROR", "#2 OPEN");
        assertThat(desk.instructed).containsExactly("2");
    }

    @Test
    void whatRulesDidIsKeptWithTheOrder() {
        SavedRule rule = rule("tag order with \"gift\" notify \"ops@example.com\" with \"look\" "
                + "when order.notes? then archive order end");
        place("1", "MUG=1");
        long id = id("1");
        List<RuleLog.Run> runs =
                world.inAccount(() -> world.hub.bean(RuleLog.class).ofOrder(id));
        assertThat(runs)
                .singleElement()
                .satisfies(run -> assertThat(run.touches()).singleElement().satisfies(touch -> {
                    assertThat(touch.ruleId()).isEqualTo(rule.id());
                    assertThat(touch.version()).isOne();
                    assertThat(touch.did()).contains("tagged “gift”");
                }));
        assertThat(world.ask("select tag from order_tag")).containsExactly("gift");
        assertThat(world.ask("select whom, sentence from rule_notice")).containsExactly("ops@example.com look");
        assertThat(world.ask("select actor, data ->> 'whom' from order_event where kind = 'notified'"))
                .containsExactly("rule ops@example.com");
    }

    @Test
    void aKitLeavesAsItsPartsAndTheStoreKnowsThemByItsOwnLine() {
        rule("for order_lines in order when order_line.sku is \"KIT\" then "
                + "add 1 item to order_lines in order set item.sku to \"A\" set item.qty_ordered to 4 end "
                + "add 1 item to order_lines in order set item.sku to \"B\" end reject order_line end end");
        place("1", "KIT=2,MUG=1");
        assertThat(world.ask("select line_id, sku, ordered from order_line order by position"))
                .containsExactly("2 MUG 1", "1 A 4", "cartage-rule-4 B 1");
    }

    @Test
    void anOrderThatWentAsSeveralIsClosedWhenTheLastOfThemIs() {
        PaperDepot depot = world.depot(
                dev.cartage.spi.FileWarehouse.Upload.RENAME, dev.cartage.spi.FileWarehouse.Confirms.FILE_GONE);
        Connection byFile = world.connect(store, depot);
        world.inAccount(() -> world.hub.connections.connections().disable(connection.id()));
        rule("split order_lines in order by order_line.sku");
        store.say("a", "#1", "open", "MUG=2,CUP=1");
        world.run(byFile);
        depot.collect(world.folderOf(depot));
        world.folderOf(depot).put("out/shp_1.txt", "1-1 1Z9 MUG=2", world.clock.instant());
        world.run(byFile);
        assertThat(world.statuses()).containsExactly("#1 ROUTED", "#1-1 CLOSED", "#1-2 OPEN");
        world.folderOf(depot).put("out/shp_2.txt", "1-2 1Z8 CUP=1", world.clock.instant());
        world.run(byFile);
        assertThat(world.statuses()).containsExactly("#1 CLOSED", "#1-1 CLOSED", "#1-2 CLOSED");
        assertThat(store.told).hasSize(2);
    }
}
