package dev.cartage.hub.law;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cartage.hub.connection.Connection;
import dev.cartage.hub.lane.Lane;
import dev.cartage.hub.order.desk.Action;
import dev.cartage.hub.order.desk.Actor;
import dev.cartage.hub.order.desk.Desk;
import dev.cartage.hub.rule.Rules;
import dev.cartage.hub.rule.Saving;
import dev.cartage.hub.rule.Scope;
import dev.cartage.hub.storage.Database;
import dev.cartage.hub.storage.Tenant;
import dev.cartage.hub.storage.TestDatabase;
import dev.cartage.model.Problem;
import dev.cartage.rules.hook.Hook;
import dev.cartage.spi.FileWarehouse.Confirms;
import dev.cartage.spi.FileWarehouse.Upload;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Rules of {@code order.cancel} are asked before an order is canceled, whoever wants it, and before the warehouse is asked. */
class CancelRulesTest {
    private static final Database DATABASE = TestDatabase.fresh();
    private static final Actor SAM = new Actor("Sam", false);

    private final World world = new World(DATABASE);
    private final PaperStore store = world.store();
    private final PaperDepot depot = world.depot(Upload.RENAME, Confirms.FILE_GONE);
    private final Connection connection = world.connect(store, depot);

    @AfterEach
    void close() {
        world.close();
    }

    private void rule(String body) {
        world.inAccount(() -> {
            Rules rules = world.hub.bean(Rules.class);
            Saving saving =
                    rules.create(Hook.ORDER_CANCEL, "rule \"R\" " + body + " end", List.of(Scope.ACCOUNT), "Sam");
            assertThat(saving).as(saving.toString()).isInstanceOf(Saving.Saved.class);
            rules.activate(((Saving.Saved) saving).rule().id());
        });
    }

    /** The order is judged, and has not left yet. */
    private void judge(String state) {
        store.say("a", "#1", state, "MUG=1");
        world.inAccount(() -> {
            world.hub.walker.step(Lane.store(connection.storeId(), "import"));
            world.hub.walker.step(Lane.account(Tenant.account(), "judge"));
        });
    }

    private Optional<Problem> cancel() {
        long id = Long.parseLong(world.ask("select id from orders").getFirst());
        return world.inAccount(
                () -> world.hub.bean(Desk.class).act(id, OptionalInt.empty(), new Action.Cancel(false), SAM));
    }

    private List<String> notes() {
        return world.ask("select actor, data ->> 'code' from order_event where kind = 'cancel-refused'");
    }

    @Test
    void anOrderThatARuleKeepsIsSentThoughTheStoreCanceledIt() {
        rule("when cancellation.requested_by is \"store\" then reject order tag order with cancellation.reason end");
        judge("open");
        judge("canceled CUSTOMER");
        world.walk();
        depot.collect(world.folderOf(depot));
        assertThat(depot.instructed).containsExactly("1");
        assertThat(notes()).containsExactly("rule cancel-refused-by-rule");
        assertThat(world.ask("select tag from order_tag")).containsExactly("CUSTOMER");
    }

    @Test
    void aRuleThatSaysNothingLeavesItToTheUsualWay() {
        rule("when cancellation.requested_by is \"Sam\" then reject order end");
        judge("open");
        judge("canceled");
        world.walk();
        assertThat(world.statuses()).containsExactly("#1 CANCELED");
        assertThat(world.folderOf(depot).paths()).isEmpty();
    }

    @Test
    void aPersonIsToldWhichRuleKeepsTheOrderAndWhatItToldOthersIsKept() {
        rule("when cancellation.requested_by is \"Sam\" then reject order notify \"ops\" with \"Sam tried\" end");
        judge("open");
        assertThat(cancel())
                .map(Problem::sentence)
                .hasValueSatisfying(
                        why -> assertThat(why).contains("A rule keeps this order from being canceled", "rule \"R\""));
        assertThat(world.statuses()).containsExactly("#1 QUEUED");
        assertThat(notes()).hasSize(1);
        assertThat(world.ask("select whom, sentence from rule_notice")).containsExactly("ops Sam tried");
    }

    @Test
    void aRuleThatFailsStopsTheOrderAndCancelsNothing() {
        rule("fail order with \"Ask the buyer first\"");
        judge("open");
        assertThat(cancel()).map(Problem::sentence).contains("Ask the buyer first");
        world.walk();
        assertThat(world.statuses()).containsExactly("#1 ERROR");
        assertThat(world.ask("select canceled from order_state")).containsExactly("0");
        assertThat(world.folderOf(depot).paths())
                .as("what is in Error does not leave")
                .isEmpty();
    }

    @Test
    void whatARuleGrantsIsAskedBackFromTheWarehouseWithoutAPerson() {
        rule("when cancellation.reason is_like \"customer\" then accept order end");
        PaperStore other = world.store();
        PaperYard yard = world.yard();
        Connection toYard = world.connect(other, yard);
        other.say("b", "#2", "open", "MUG=1");
        other.say("c", "#3", "open", "MUG=1");
        world.run(toYard);
        other.say("b", "#2", "canceled CUSTOMER", "MUG=1");
        other.say("c", "#3", "canceled FRAUD", "MUG=1");
        world.run(toYard);
        assertThat(yard.canceled).containsExactly("2");
        assertThat(world.statuses()).containsExactly("#2 CANCELED", "#3 ERROR");
    }

    @Test
    void whatTheWarehouseHasAgreedToIsNotAskedOfRules() {
        rule("reject order");
        judge("open");
        world.walk();
        depot.collect(world.folderOf(depot));
        long id = Long.parseLong(world.ask("select id from orders").getFirst());
        Optional<Problem> refusal = world.inAccount(
                () -> world.hub.bean(Desk.class).act(id, OptionalInt.empty(), new Action.Cancel(true), SAM));
        assertThat(refusal).isEmpty();
        assertThat(world.statuses()).containsExactly("#1 CANCELED");
    }
}
