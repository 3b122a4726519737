package dev.cartage.hub.law;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cartage.hub.connection.Connection;
import dev.cartage.hub.lane.Lane;
import dev.cartage.hub.order.Intake;
import dev.cartage.hub.storage.Database;
import dev.cartage.hub.storage.TestDatabase;
import dev.cartage.spi.FileWarehouse.Confirms;
import dev.cartage.spi.FileWarehouse.Upload;
import dev.cartage.spi.OrderSource.RawOrder;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Laws 1 to 3: identity is a constraint; raw first, judged after; the cursor comes with its page. */
class ReceivingTest {
    private static final Database DATABASE = TestDatabase.fresh();

    private final World world = new World(DATABASE);
    private final PaperStore store = world.store();
    private final PaperDepot depot = world.depot(Upload.RENAME, Confirms.NONE);
    private final Connection connection = world.connect(store, depot);

    @AfterEach
    void close() {
        world.close();
    }

    @Test
    void whatTwoThreadsReceiveAtOnceIsOneOrder() throws Exception {
        List<RawOrder> page = List.of(store.say("a", "#1", "open", "MUG=1"), store.say("b", "#2", "open", "MUG=1"));
        Callable<Integer> receive = () -> receive(page);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            int fresh = 0;
            for (var answer : threads.invokeAll(List.of(receive, receive))) {
                fresh += answer.get();
            }
            assertThat(fresh).isEqualTo(2);
        }
        world.walk();
        assertThat(world.statuses()).containsExactly("#1 OPEN", "#2 OPEN");
    }

    @Test
    void whatTwoThreadsJudgeAtOnceIsOneOrder() throws Exception {
        for (int number = 1; number <= 30; number++) {
            receive(List.of(store.say("id-" + number, "#" + number, "open", "MUG=1")));
        }
        Callable<Boolean> judge = () -> world.inAccount(() -> {
            world.hub.walker.step(
                    Lane.account(dev.cartage.hub.storage.Tenant.account(), "judge"),
                    new dev.cartage.hub.storage.Lease("", 1, 0));
            return true;
        });
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var answer : threads.invokeAll(List.of(judge, judge, judge))) {
                assertThat(answer.get()).isTrue();
            }
        }
        world.walk();
        assertThat(world.statuses()).hasSize(30).allMatch(order -> order.endsWith("OPEN"));
        assertThat(depot.instructed).isEmpty();
        depot.collect(world.folderOf(depot));
        assertThat(depot.instructed).hasSize(30).doesNotHaveDuplicates();
    }

    @Test
    void whatTheStoreSaidIsKeptWithItsCursorBeforeAnybodyJudgesIt() {
        store.say("a", "#1", "garbled", "MUG=1");
        world.inAccount(() -> world.hub.walker.step(Lane.store(connection.storeId(), "import")));
        assertThat(world.ask("select external_id from raw_document")).containsExactly("a");
        assertThat(world.ask("select value from remote_cursor where source like '%/import'"))
                .containsExactly("1");
        assertThat(world.ask("select attempts from to_judge")).containsExactly("0");
        assertThat(world.statuses()).isEmpty();
    }

    @Test
    void runsThatFollowEachOtherReadOnAndAfterAWhileOneLooksBehindThemAll() {
        for (String id : List.of("a", "b", "c")) {
            store.say(id, "#" + id, "open", "MUG=1");
            readPage();
        }
        assertThat(store.readFrom).containsExactly("", "1", "2");
        world.clock.pass(Duration.ofSeconds(30));
        readPage();
        readPage();
        assertThat(store.readFrom).containsExactly("", "1", "2", "1", "2");
        assertThat(world.ask("select external_id from raw_document order by 1")).containsExactly("a", "b", "c");
    }

    private void readPage() {
        world.inAccount(() -> world.hub.walker.step(Lane.store(connection.storeId(), "import")));
    }

    @Test
    void aDocumentNobodyUnderstandsIsAnOrderInErrorAndHoldsUpNoOther() {
        store.say("a", "#1", "open", "MUG=1");
        store.say("b", "#2", "garbled", "MUG=1");
        store.say("c", "#3", "open", "MUG=1");
        world.run(connection);
        assertThat(world.statuses()).containsExactly("#1 OPEN", "#3 OPEN", "b ERROR");
        assertThat(world.ask("select problem_code from order_state where attention"))
                .containsExactly("order-not-understood");
    }

    @Test
    void aDocumentThatCannotBeStoredFailsAloneAndAtItsThirdFailureBecomesAnOrderInError() {
        String tooLong = new Random(7)
                .ints(20_000, '0', 'z')
                .filter(Character::isLetterOrDigit)
                .mapToObj(Character::toString)
                .collect(Collectors.joining());
        store.say("a", "#1", "open", "MUG=1");
        store.say("b", tooLong, "open", "MUG=1");
        store.say("c", "#3", "open", "MUG=1");
        world.run(connection);
        assertThat(world.statuses()).containsExactly("#1 OPEN", "#3 OPEN", "b ERROR");
        assertThat(world.ask("select count(*) from to_judge")).containsExactly("0");
    }

    @Test
    void aCrashInTheMiddleOfJudgingIsCountedAndThenEachDocumentIsTriedAlone() {
        store.say("a", "#1", "open", "MUG=1");
        store.say("b", "#2", "open", "MUG=1");
        world.inAccount(() -> world.hub.walker.step(Lane.store(connection.storeId(), "import")));
        world.change("update to_judge set attempts = 2");
        world.inAccount(() -> world.hub.walker.step(Lane.account(dev.cartage.hub.storage.Tenant.account(), "judge")));
        assertThat(world.statuses()).containsExactly("#1 QUEUED");
        world.walk();
        assertThat(world.statuses()).containsExactly("#1 OPEN", "#2 OPEN");
    }

    @Test
    void aHubThatIsKilledAtItsFirstBatchAgainAndAgainBlamesNoDocument() {
        receive(List.of(store.say("a", "#1", "open", "MUG=1")));
        for (int kill = 1; kill <= 4; kill++) {
            // What a kill leaves behind: the oldest document, claimed.
            world.change("update to_judge set attempts = attempts + 1");
            world.restart();
            receive(List.of(store.say("new-" + kill, "#1" + kill, "open", "MUG=1")));
            world.inAccount(
                    () -> world.hub.walker.step(Lane.account(dev.cartage.hub.storage.Tenant.account(), "judge")));
            assertThat(world.ask("select attempts from to_judge")).containsExactly(Integer.toString(kill));
        }
        world.walk();
        assertThat(world.statuses()).hasSize(5).allMatch(status -> status.endsWith(" OPEN"));
    }

    @Test
    void onlyTheNewestWordOfAStoreCountsInWhateverOrderWordsArrive() {
        RawOrder open = store.say("a", "#1", "open", "MUG=1");
        RawOrder canceled = store.say("a", "#1", "canceled", "MUG=1");
        receive(List.of(canceled));
        world.walk();
        receive(List.of(open));
        world.walk();
        assertThat(world.statuses()).isEmpty();
        assertThat(world.ask("select count(*) from to_judge")).containsExactly("0");
    }

    @Test
    void aCursorIsNeverAheadOfItsPage() {
        for (int number = 1; number <= 5; number++) {
            store.say("id-" + number, "#" + number, "open", "MUG=1");
        }
        world.run(connection);
        assertThat(store.readFrom).containsExactly("", "2", "4");
        store.say("id-6", "#6", "open", "MUG=1");
        world.restart();
        world.run(connection);
        assertThat(store.readFrom).endsWith("5");
        assertThat(world.statuses()).hasSize(6);
    }

    @Test
    void theDailySweepFindsWhatNoReadingCouldSee() {
        for (int number = 1; number <= 5; number++) {
            store.say("id-" + number, "#" + number, "open", "MUG=1");
        }
        world.run(connection);
        store.sayBehind("late", "#6", "MUG=1");
        world.run(connection);
        assertThat(world.statuses()).hasSize(5);
        String cursor = world.ask("select value from remote_cursor").toString();
        world.inAccount(() -> {
            Lane sweep = Lane.store(connection.storeId(), "sweep");
            while (world.hub.walker.step(sweep).orElseThrow().equals(world.clock.instant())) {}
        });
        world.walk();
        assertThat(world.statuses()).hasSize(6).contains("#6 OPEN");
        depot.collect(world.folderOf(depot));
        assertThat(depot.instructed).containsExactlyInAnyOrder("1", "2", "3", "4", "5", "6");
        assertThat(world.ask("select value from remote_cursor").toString())
                .as("the usual reading goes on where it was")
                .isEqualTo(cursor);
    }

    @Test
    void ordersOfAStoreThatIsNotConnectedWaitAndHoldUpNoOther() {
        PaperStore other = world.store();
        Connection closed = world.connect(other, depot);
        RawOrder early = other.say("x", "#9", "open", "MUG=1");
        world.inAccount(() -> world.hub.bean(Intake.class).receive(closed.storeId(), List.of(early), Optional.empty()));
        world.inAccount(() -> world.hub.connections.connections().disable(closed.id()));
        store.say("a", "#1", "open", "MUG=1");
        world.run(connection);
        assertThat(world.statuses()).containsExactly("#1 OPEN");
        world.inAccount(() -> world.hub.connections.connections().enable(closed.id()));
        world.walk();
        assertThat(world.statuses()).containsExactly("#1 OPEN", "#9 OPEN");
    }

    private int receive(List<RawOrder> said) {
        return world.inAccount(
                () -> world.hub.bean(Intake.class).receive(connection.storeId(), said, Optional.empty()));
    }
}
