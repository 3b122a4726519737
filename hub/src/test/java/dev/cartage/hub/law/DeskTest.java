package dev.cartage.hub.law;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cartage.hub.connection.Connection;
import dev.cartage.hub.order.Edits;
import dev.cartage.hub.order.OrderPolicies;
import dev.cartage.hub.order.OrderPolicy;
import dev.cartage.hub.order.desk.Action;
import dev.cartage.hub.order.desk.Actor;
import dev.cartage.hub.order.desk.Desk;
import dev.cartage.hub.shipment.ByHand;
import dev.cartage.hub.storage.Database;
import dev.cartage.hub.storage.TestDatabase;
import dev.cartage.model.Problem;
import dev.cartage.spi.Outcome;
import dev.cartage.spi.Repeat;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What people do to orders: refused with a reason, or done with their name, and never twice at the warehouse. */
class DeskTest {
    private static final Database DATABASE = TestDatabase.fresh();
    private static final Actor SAM = new Actor("Sam", false);
    private static final Actor ADMINISTRATOR = new Actor("Alex", true);

    private final World world = new World(DATABASE);
    private final PaperStore store = world.store();
    private final PaperDesk desk = world.desk(Repeat.NEITHER);
    private final Connection connection = world.connect(store, desk);

    @AfterEach
    void close() {
        world.close();
    }

    private void place(String number, String lines) {
        store.say("id-" + number, "#" + number, "open", lines);
        world.run(connection);
    }

    private long id(String number) {
        return Long.parseLong(world.ask("select max(id) from orders where number = '#" + number + "'")
                .getFirst());
    }

    private Optional<Problem> act(String number, Action action, Actor actor) {
        long id = id(number);
        return world.inAccount(() -> world.hub.bean(Desk.class).act(id, OptionalInt.empty(), action, actor));
    }

    private int version(String number) {
        return Integer.parseInt(world.ask("select version from order_state where order_id = " + id(number))
                .getFirst());
    }

    private Optional<Problem> act(String number, Action action) {
        return act(number, action, SAM);
    }

    private void beginGrace(Duration grace) {
        world.inAccount(() -> world.hub
                .bean(OrderPolicies.class)
                .choose(connection.id(), new OrderPolicy(false, grace, OrderPolicy.Changes.ASK)));
    }

    static Action edit(String field, String was, String now) {
        return new Action.Edit(new Edits(Map.of(field, new Edits.Change(was, now)), Map.of(), List.of(), List.of()));
    }

    private static final Action STREET = edit("shipping_address.street1", "1 Harbour Road", "2 Quay Street");

    @Test
    void anEditSurvivesEveryReprocessingAndGoesWithReset() {
        desk.script.thenRefuse(Outcome.Retry.AFTER_EDIT).thenRefuse(Outcome.Retry.AFTER_EDIT);
        place("1", "MUG=1");
        assertThat(act("1", STREET)).isEmpty();
        world.walk();
        assertThat(world.ask("select content::json ->> 'shipping_address.street1' from orders"))
                .containsExactly("2 Quay Street");
        assertThat(act("1", new Action.Reprocess())).isEmpty();
        world.walk();
        assertThat(world.statuses()).containsExactly("#1 OPEN");
        assertThat(desk.streets).containsExactly("1 Harbour Road", "2 Quay Street", "2 Quay Street");
        assertThat(world.ask("select actor from order_event where kind = 'edited'"))
                .containsExactly("Sam");

        assertThat(act("1", new Action.Reset())).isEmpty();
        world.walk();
        assertThat(desk.streets).endsWith("1 Harbour Road");
    }

    @Test
    void twoPeopleWhoReprocessAndEditDuringASendLetOneInstructionLeave() {
        List<Problem> refusals = new java.util.concurrent.CopyOnWriteArrayList<>();
        desk.script.then(orders -> {
            CompletableFuture<Void> one = CompletableFuture.runAsync(
                    () -> act("1", new Action.Reprocess(), ADMINISTRATOR).ifPresent(refusals::add));
            CompletableFuture<Void> other =
                    CompletableFuture.runAsync(() -> act("1", STREET).ifPresent(refusals::add));
            CompletableFuture.allOf(one, other).join();
            return desk.take(orders);
        });
        place("1", "MUG=1");
        world.walk();
        assertThat(refusals).extracting(Problem::code).containsExactly("outcome-unknown", "outcome-unknown");
        assertThat(desk.instructed).containsExactly("1");
    }

    @Test
    void whatTwoPeopleDoAtOnceBeforeItLeavesIsOneInstructionWithTheEdit() {
        desk.script.thenRefuse(Outcome.Retry.AFTER_EDIT);
        place("1", "MUG=1");
        CompletableFuture.allOf(
                        CompletableFuture.runAsync(() -> act("1", new Action.Reprocess())),
                        CompletableFuture.runAsync(() -> act("1", STREET)))
                .join();
        world.walk();
        assertThat(desk.instructed).containsExactly("1");
        assertThat(desk.streets).endsWith("2 Quay Street");
    }

    @Test
    void aStaleFormIsRefusedWithBothValues() {
        desk.script.thenRefuse(Outcome.Retry.AFTER_EDIT).thenRefuse(Outcome.Retry.AFTER_EDIT);
        place("1", "MUG=1");
        int seen = Integer.parseInt(world.ask("select version from order_state").getFirst());
        assertThat(act("1", STREET)).isEmpty();
        world.walk();
        Optional<Problem> refused = world.inAccount(() -> world.hub
                .bean(Desk.class)
                .act(
                        id("1"),
                        OptionalInt.of(seen),
                        edit("shipping_address.street1", "1 Harbour Road", "3 Mole Lane"),
                        ADMINISTRATOR));
        assertThat(refused.orElseThrow().sentence()).contains("3 Mole Lane", "2 Quay Street");
        assertThat(world.ask("select edits from orders").getFirst()).doesNotContain("Mole");
    }

    @Test
    void aDeletedOrderThatWasSentComesBackPendingAndShipsOnlyByConsent() {
        place("1", "MUG=1");
        assertThat(act("1", new Action.Delete(false))).map(Problem::code).contains("was-sent");
        assertThat(act("1", new Action.Delete(true))).map(Problem::code).contains("was-sent");
        assertThat(act("1", new Action.Delete(true), ADMINISTRATOR)).isEmpty();
        assertThat(world.ask("select content || customer_name from orders")).containsExactly("{\"lines\":[]}");
        store.say("id-1", "#1", "open", "MUG=1");
        world.run(connection);
        assertThat(world.statuses()).containsExactly("#1 DELETED", "#1 PENDING");
        assertThat(world.ask("select data ->> 'sentence' from order_event where kind = 'pending'"))
                .containsExactly("Already sent as 1, before it was deleted here.");
        assertThat(desk.instructed).containsExactly("1");
        assertThat(act("1", new Action.Process())).isEmpty();
        world.walk();
        assertThat(desk.instructed).hasSize(2);
    }

    @Test
    void aDeletedOrderThatNeverLeftComesBackNew() {
        desk.script.thenRefuse(Outcome.Retry.AFTER_EDIT);
        place("1", "MUG=1");
        assertThat(act("1", new Action.Delete(false))).isEmpty();
        store.say("id-1", "#1", "open", "MUG=1");
        world.run(connection);
        assertThat(world.statuses()).containsExactly("#1 DELETED", "#1 OPEN");
        assertThat(desk.instructed).containsExactly("1");
    }

    @Test
    void aHeldOrderLeavesAtItsTimeAndAReleasedOneAtOnce() {
        beginGrace(Duration.ofHours(1));
        place("1", "MUG=1");
        assertThat(world.statuses()).containsExactly("#1 NEW");
        assertThat(act("1", new Action.Hold(world.clock.instant().plus(Duration.ofHours(2)))))
                .isEmpty();
        world.walk();
        assertThat(world.statuses()).containsExactly("#1 PENDING");
        assertThat(desk.instructed).isEmpty();
        world.clock.pass(Duration.ofHours(2));
        world.walk();
        assertThat(desk.instructed).containsExactly("1");
    }

    @Test
    void anArchivedOrderComesBackOnlyByAPerson() {
        desk.script.thenRefuse(Outcome.Retry.AFTER_EDIT);
        place("1", "MUG=1");
        assertThat(act("1", new Action.Archive())).isEmpty();
        store.say("id-1", "#1", "open", "MUG=2");
        world.run(connection);
        assertThat(world.statuses()).containsExactly("#1 ARCHIVED");
        assertThat(act("1", new Action.Reset())).isEmpty();
        world.walk();
        assertThat(world.statuses()).containsExactly("#1 OPEN");
    }

    @Test
    void aWarehouseThatTakesNoCancellationsIsCalledByAPerson() {
        place("1", "MUG=1");
        assertThat(act("1", new Action.Cancel(false))).map(Problem::code).contains("cannot-ask-to-cancel");
        assertThat(act("1", new Action.Cancel(true))).isEmpty();
        assertThat(world.statuses()).containsExactly("#1 CANCELED");
    }

    @Test
    void anOrderIsDividedAndEachUnitIsInstructedOnce() {
        beginGrace(Duration.ofHours(1));
        place("1", "MUG=3,TEE=1");
        assertThat(act("1", new Action.Split(Map.of(1, 2, 2, 1)))).isEmpty();
        world.walk();
        assertThat(world.ask("select number, sku, ordered from orders join order_line on order_id = id order by 1, 2"))
                .containsExactly("#1 MUG 1", "#1-2 MUG 2", "#1-2 TEE 1");
        world.clock.pass(Duration.ofHours(1));
        world.walk();
        assertThat(desk.instructed).containsExactlyInAnyOrder("1", "1-2");
    }

    @Test
    void aMergedOrderTravelsWithItsLeader() {
        beginGrace(Duration.ofHours(1));
        store.say("id-1", "#1", "open", "MUG=1");
        place("3", "CAP=1");
        assertThat(act("3", new Action.Merge(id("1")))).isEmpty();
        world.clock.pass(Duration.ofHours(1));
        world.walk();
        assertThat(world.statuses()).containsExactly("#1 OPEN", "#3 BUNDLED");
        assertThat(desk.instructed).containsExactly("1");
        assertThat(world.ask(
                        "select string_agg(sku, ',' order by position) from order_line join orders on id = order_id"
                                + " where number = '#1'"))
                .containsExactly("MUG,CAP");
        world.inAccount(() -> world.hub
                .bean(ByHand.class)
                .ship(id("1"), version("1"), new ByHand.Given("UPS", "Ground", "1Z7"), "Sam"));
        world.walk();
        assertThat(world.statuses()).containsExactly("#1 CLOSED", "#3 CLOSED");
        assertThat(store.told)
                .extracting(one -> one.externalOrderId() + " " + one.trackingNumber() + " "
                        + one.lines().size())
                .containsExactly("id-1 1Z7 1", "id-3 1Z7 1");
    }

    @Test
    void aCopyIsAnOrderOfItsOwn() {
        place("1", "MUG=1");
        assertThat(act("1", new Action.Duplicate())).isEmpty();
        world.walk();
        assertThat(desk.instructed).containsExactly("1", "1-COPY");
    }
}
