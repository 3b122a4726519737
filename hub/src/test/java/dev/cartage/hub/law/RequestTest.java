package dev.cartage.hub.law;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cartage.hub.connection.Connection;
import dev.cartage.hub.shipment.ByHand;
import dev.cartage.hub.storage.Database;
import dev.cartage.hub.storage.TestDatabase;
import dev.cartage.spi.Finding;
import dev.cartage.spi.Outcome;
import dev.cartage.spi.RemoteException;
import dev.cartage.spi.Repeat;
import dev.cartage.spi.WarehouseOrder;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Laws 5 and 7 for a warehouse that takes requests: what is unclear is asked for, and one bad order stands alone. */
class RequestTest {
    private static final Database DATABASE = TestDatabase.fresh();
    private static final RemoteException SILENCE = new RemoteException.NoAnswer(Script.PROBLEM, true);

    private final World world = new World(DATABASE);
    private final PaperStore store = world.store();

    @AfterEach
    void close() {
        world.close();
    }

    @Test
    void anUnclearRequestThatArrivedIsAskedForAndNotSentAgain() {
        PaperDesk desk = world.desk(Repeat.ASKABLE);
        desk.script.then(orders -> {
            desk.take(orders);
            throw SILENCE;
        });
        place(desk, 2);
        assertThat(desk.instructed).containsExactly("1", "2");
        assertThat(desk.questions).containsExactly(List.of("1", "2"));
        assertThat(desk.script.calls()).isEqualTo(1);
        assertThat(world.statuses()).containsExactly("#1 OPEN", "#2 OPEN");
    }

    @Test
    void anUnclearRequestThatDidNotArriveIsSentAgainOnceTheRemoteHasSaidSo() {
        PaperDesk desk = world.desk(Repeat.ASKABLE);
        desk.script.thenThrow(SILENCE);
        place(desk, 2);
        assertThat(desk.instructed).containsExactly("1", "2");
        assertThat(desk.questions).hasSize(1);
    }

    @Test
    void anUnclearOrderThatShippedBeforeItCouldBeAskedForStaysClosed() {
        PaperDesk desk = world.desk(Repeat.ASKABLE);
        losesTheAnswer(desk);
        world.inAccount(() -> world.hub
                .bean(ByHand.class)
                .ship(
                        Long.parseLong(world.ask("select id from orders").getFirst()),
                        Integer.parseInt(
                                world.ask("select version from order_state").getFirst()),
                        new ByHand.Given("UPS", "Ground", "1Z7"),
                        "Sam"));
        world.inAccount(() -> world.hub.walker.walk(Duration.ofSeconds(12)));
        assertThat(world.statuses()).containsExactly("#1 CLOSED");
        assertThat(desk.questions).isEmpty();
        world.walk();
        assertThat(desk.questions).containsExactly(List.of("1"));
        assertThat(world.statuses()).containsExactly("#1 CLOSED");
        assertThat(world.ask("select status from dispatch")).containsOnly("sent");
    }

    @Test
    void anUnclearOrderThatHasAnotherProblemByNowIsAskedForAllTheSame() {
        PaperDesk desk = world.desk(Repeat.ASKABLE);
        Connection connection = losesTheAnswer(desk);
        store.say("id-1", "#1", "open", "MUG=2");
        world.run(connection);
        assertThat(desk.questions).containsExactly(List.of("1"));
        assertThat(world.ask("select problem_code, warehouse_leg from order_state"))
                .containsExactly("changed-after-sending CONFIRMED");
    }

    /** An order of the desk's that nobody knows to have arrived yet. */
    private Connection losesTheAnswer(PaperDesk desk) {
        desk.script.then(orders -> {
            desk.take(orders);
            throw SILENCE;
        });
        Connection connection = world.connect(store, desk);
        store.say("id-1", "#1", "open", "MUG=1");
        world.due(connection);
        world.inAccount(() -> world.hub.walker.walk(Duration.ofSeconds(12)));
        assertThat(world.statuses()).containsExactly("#1 DELAYED");
        return connection;
    }

    @Test
    void whereNothingCanBeAskedAPersonDecidesAndNothingIsSentAgain() {
        PaperDesk desk = world.desk(Repeat.NEITHER);
        desk.script.thenThrow(SILENCE);
        Connection connection = place(desk, 1);
        assertThat(world.statuses()).containsExactly("#1 ERROR");
        store.say("id-1", "#1", "open", "MUG=2");
        world.run(connection);
        assertThat(desk.script.calls()).isEqualTo(1);
        assertThat(world.ask("select problem_code from order_state")).containsExactly("outcome-unclear");
    }

    @Test
    void answersThatDoNotMatchTheQuestionAreUnclear() {
        PaperDesk desk = world.desk(Repeat.ASKABLE);
        desk.script.then(orders -> {
            desk.take(orders);
            return List.of(new Outcome.Sent("only one"));
        });
        place(desk, 3);
        assertThat(desk.instructed).containsExactly("1", "2", "3");
        assertThat(world.statuses()).containsExactly("#1 OPEN", "#2 OPEN", "#3 OPEN");
    }

    @Test
    void aQuestionThatCannotBeAnsweredHoldsUpNoOtherOrder() {
        PaperDesk desk = world.desk(Repeat.ASKABLE);
        desk.script.thenThrow(SILENCE);
        desk.answers = references -> {
            throw new IllegalStateException("No such question");
        };
        place(desk, 4);
        assertThat(world.statuses()).containsExactly("#1 DELAYED", "#2 DELAYED", "#3 DELAYED", "#4 OPEN");
        desk.answers = references ->
                references.stream().<Finding>map(_ -> new Finding.Missing()).toList();
        world.walk();
        assertThat(desk.instructed).containsExactlyInAnyOrder("1", "2", "3", "4");
    }

    @Test
    void aRefusedBatchIsHalvedUntilTheBadOrderStandsAlone() {
        PaperDesk desk = world.desk(Repeat.NEITHER);
        refuseWith(desk, "2", 5);
        place(desk, 3);
        assertThat(desk.instructed).containsExactly("1", "3");
        assertThat(world.statuses()).containsExactly("#1 OPEN", "#2 ERROR", "#3 OPEN");
        assertThat(world.ask("select problem_code from dispatch where status = 'refused'"))
                .containsExactly("not-today");
    }

    @Test
    void patienceCostsNoAttemptNotEvenInTheMiddleOfABatch() {
        PaperDesk desk = world.desk(Repeat.NEITHER);
        RemoteException patience = new RemoteException.Throttled(Script.PROBLEM, Duration.ZERO);
        desk.script.thenThrow(patience);
        refuseWith(desk, "2", 1);
        desk.script.then(desk::take).thenThrow(patience);
        place(desk, 3);
        assertThat(desk.instructed).containsExactly("1", "2", "3");
        assertThat(world.ask("select sum(attempts) from dispatch")).containsExactly("0");
        assertThat(world.ask("select count(*) from order_event where kind = 'delayed'"))
                .containsExactly("0");
    }

    @Test
    void aPassingTroubleIsTriedAgainLaterAndLater() {
        PaperDesk desk = world.desk(Repeat.NEITHER);
        desk.script
                .thenRefuse(Outcome.Retry.LATER)
                .thenRefuse(Outcome.Retry.LATER)
                .thenRefuse(Outcome.Retry.LATER);
        Connection connection = world.connect(store, desk);
        store.say("id-1", "#1", "open", "MUG=1");
        world.due(connection);
        world.inAccount(() -> world.hub.walker.walk(Duration.ofSeconds(12)));
        assertThat(desk.script.calls()).as("at once and after 5 s").isEqualTo(2);
        assertThat(world.statuses()).containsExactly("#1 DELAYED");
        world.walk();
        assertThat(world.statuses()).containsExactly("#1 OPEN");
        assertThat(world.ask("select attempts from dispatch where lane like 'warehouse/%'"))
                .containsExactly("3");
    }

    @Test
    void anOutcomeEndsNothingThatWasWrittenAgainMeanwhile() {
        PaperDesk desk = world.desk(Repeat.ASKABLE);
        desk.script.then(orders -> {
            world.change(
                    "update dispatch set status = 'waiting', idempotency_key = gen_random_uuid(), due_at = 'epoch'");
            return List.of(new Outcome.Sent("of what it was before"));
        });
        place(desk, 1);
        assertThat(desk.instructed).containsExactly("1");
        assertThat(world.statuses()).containsExactly("#1 OPEN");
        assertThat(world.ask("select remote_reference from dispatch")).doesNotContain("of what it was before");
    }

    @Test
    void refusedCredentialsCostNoAttemptAndShowAsTheWarehousesTrouble() {
        PaperDesk desk = world.desk(Repeat.NEITHER);
        desk.script.thenThrow(new RemoteException.NotAuthorized(Script.PROBLEM));
        Connection connection = world.connect(store, desk);
        store.say("id-1", "#1", "open", "MUG=1");
        world.due(connection);
        world.inAccount(() -> world.hub.walker.walk(Duration.ofSeconds(12)));
        assertThat(world.ask("select remote from trouble")).containsExactly("warehouse/" + connection.warehouseId());
        world.walk();
        assertThat(world.statuses()).containsExactly("#1 OPEN");
        assertThat(world.ask("select sum(attempts) from dispatch")).containsExactly("0");
    }

    private static void refuseWith(PaperDesk desk, String bad, int times) {
        for (int time = 0; time < times; time++) {
            desk.script.then(orders -> {
                if (orders.stream().map(WarehouseOrder::reference).anyMatch(bad::equals)) {
                    throw new RemoteException.Rejected(Script.PROBLEM);
                }
                return desk.take(orders);
            });
        }
    }

    private Connection place(PaperDesk desk, int orders) {
        Connection connection = world.connect(store, desk);
        for (int number = 1; number <= orders; number++) {
            store.say("id-" + number, "#" + number, "open", "MUG=1");
        }
        world.run(connection);
        return connection;
    }
}
