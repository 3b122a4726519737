package dev.cartage.hub.law;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cartage.hub.connection.Connection;
import dev.cartage.hub.order.OrderPolicies;
import dev.cartage.hub.order.OrderPolicy;
import dev.cartage.hub.order.desk.Actor;
import dev.cartage.hub.order.desk.Desk;
import dev.cartage.hub.rule.Rules;
import dev.cartage.hub.rule.Saving;
import dev.cartage.hub.rule.Scope;
import dev.cartage.hub.storage.Database;
import dev.cartage.hub.storage.TestDatabase;
import dev.cartage.rules.hook.Hook;
import dev.cartage.spi.Outcome;
import dev.cartage.spi.Repeat;
import dev.cartage.spi.WarehouseOrder;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** An order that waited, whatever for, leaves as the store has it by then, though nobody has read the store meanwhile. */
class RereadingTest {
    private static final Database DATABASE = TestDatabase.fresh();

    private final World world = new World(DATABASE);
    private final PaperDesk desk = world.desk(Repeat.NEITHER);

    @AfterEach
    void close() {
        world.close();
    }

    private void rest(PaperStore store, Duration grace) {
        Connection connection = world.connect(store, desk);
        var resting = new OrderPolicy(false, grace, OrderPolicy.Changes.ASK);
        world.inAccount(() -> world.hub.bean(OrderPolicies.class).choose(connection.id(), resting));
        store.say("a", "#1", "open", "MUG=1");
        store.say("b", "#2", "open", "MUG=1");
        world.run(connection);
    }

    @Test
    void whatChangedMeanwhileGoesOutChangedAndWhatWasCanceledStays() {
        PaperStore store = world.correctableStore();
        rest(store, Duration.ofHours(1));
        store.say("a", "#1", "open", "MUG=3");
        store.say("b", "#2", "canceled", "MUG=1");
        world.clock.pass(Duration.ofHours(1));
        world.walk();
        assertThat(world.statuses()).containsExactly("#1 OPEN", "#2 CANCELED");
        assertThat(desk.instructed).containsExactly("1");
        assertThat(world.ask("select sum(ordered) from order_line join orders on id = order_id where number = '#1'"))
                .containsExactly("3");
    }

    @Test
    void whatWasReadWithinTwoMinutesIsNotReadAgain() {
        PaperStore store = world.correctableStore();
        rest(store, Duration.ofMinutes(1));
        world.clock.pass(Duration.ofMinutes(1));
        world.walk();
        assertThat(desk.instructed).hasSize(2);
        assertThat(store.readAgain).isEmpty();
    }

    @Test
    void aStoreWhoseLimitsDoNotAllowItIsNotAsked() {
        PaperStore store = world.store();
        rest(store, Duration.ofHours(1));
        store.say("a", "#1", "open", "MUG=3");
        world.clock.pass(Duration.ofHours(1));
        world.walk();
        assertThat(desk.instructed).hasSize(2);
        assertThat(store.readAgain).isEmpty();
    }

    @Test
    void anOrderThatWaitedForItsWarehouseIsReadAgainToo() {
        PaperStore store = world.correctableStore();
        Instant up = world.clock.instant().plus(Duration.ofMinutes(3));
        desk.script.then(orders -> later(orders, up));
        Connection connection = world.connect(store, desk);
        store.say("a", "#1", "open", "MUG=1");
        store.say("b", "#2", "open", "MUG=1");
        world.due(connection);
        world.walkFor(Duration.ofMinutes(1));
        assertThat(world.statuses()).containsExactly("#1 DELAYED", "#2 DELAYED");

        store.say("a", "#1", "open", "MUG=3");
        store.say("b", "#2", "canceled", "MUG=1");
        world.walk();
        assertThat(world.statuses()).containsExactly("#1 OPEN", "#2 CANCELED");
        assertThat(desk.instructed).containsExactly("1");
    }

    private List<Outcome> later(List<WarehouseOrder> orders, Instant up) {
        if (world.clock.instant().isBefore(up)) {
            desk.script.then(again -> later(again, up));
            return orders.stream()
                    .<Outcome>map(_ -> new Outcome.Refused(Script.PROBLEM, Outcome.Retry.LATER))
                    .toList();
        }
        return desk.take(orders);
    }

    @Test
    void anOrderThatAPersonReprocessedIsReadAgainWithItsEditsKept() {
        PaperStore store = world.correctableStore();
        desk.script.thenRefuse(Outcome.Retry.AFTER_EDIT);
        Connection connection = world.connect(store, desk);
        store.say("a", "#1", "open", "MUG=1");
        world.run(connection);
        store.say("a", "#1", "open", "MUG=2");
        world.clock.pass(Duration.ofHours(3));
        long id = Long.parseLong(world.ask("select id from orders").getFirst());
        world.inAccount(() -> world.hub
                .bean(Desk.class)
                .act(
                        id,
                        OptionalInt.empty(),
                        DeskTest.edit("shipping_address.street1", "1 Harbour Road", "2 Quay Street"),
                        new Actor("Sam", false)));
        world.walk();
        assertThat(world.statuses()).containsExactly("#1 OPEN");
        assertThat(desk.streets).endsWith("2 Quay Street");
        assertThat(world.ask("select ordered from order_line")).containsExactly("2");
    }

    @Test
    void aStoreThatCannotBeReachedHoldsUpNothing() {
        PaperStore store = world.correctableStore();
        rest(store, Duration.ofHours(1));
        store.lockedOut = true;
        world.clock.pass(Duration.ofHours(1));
        world.walk();
        assertThat(desk.instructed).hasSize(2);
    }

    @Test
    void whatABundleWaitedForIsReadAgainBeforeItLeaves() {
        PaperStore store = world.correctableStore();
        Connection connection = world.connect(store, desk);
        world.inAccount(() -> {
            Rules rules = world.hub.bean(Rules.class);
            String text = "rule \"R\" bundle order using order.shipping_address.name waiting 5m end";
            Saving saving = rules.create(Hook.ORDER_IMPORT, text, List.of(Scope.ACCOUNT), "Sam");
            rules.activate(((Saving.Saved) saving).rule().id());
        });
        store.say("a", "#1", "open", "MUG=1");
        store.say("b", "#2", "open", "CUP=2");
        world.due(connection);
        world.walkFor(Duration.ofMinutes(1));
        store.say("b", "#2", "canceled", "CUP=2");
        world.walk();
        assertThat(world.statuses()).containsExactly("#1 OPEN", "#2 CANCELED");
        assertThat(world.ask("select sku from order_line join orders on orders.id = order_id where number = '#1'"))
                .containsExactly("MUG");
    }
}
