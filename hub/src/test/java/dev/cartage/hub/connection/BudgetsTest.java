package dev.cartage.hub.connection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cartage.hub.storage.Database;
import dev.cartage.hub.storage.TestDatabase;
import dev.cartage.spi.Budget;
import dev.cartage.spi.RemoteException;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** Law 12: every remote has a budget, whichever node calls. */
class BudgetsTest {
    private static final Budget TEN_A_SECOND = new Budget("orders", 10, 40);

    private final Database database = TestDatabase.fresh();
    private final MovableClock clock = new MovableClock();
    private final Budgets here = new Budgets(new BudgetRows(database.tx()), clock, clock::pass);
    private final Budgets there = new Budgets(new BudgetRows(database.tx()), clock, clock::pass);

    @Test
    void twoNodesTogetherStayWithinWhatTheRemoteAllows() {
        var begun = clock.instant();
        for (var call = 0; call < 300; call++) {
            (call % 2 == 0 ? here : there).take("store/1", TEN_A_SECOND, 1);
        }
        var seconds = Duration.between(begun, clock.instant()).toMillis() / 1_000.0;
        assertThat(300.0).as("calls within %s s", seconds).isLessThanOrEqualTo(40 + 10 * seconds + 1);
        assertThat(seconds).isLessThan(32);
    }

    @Test
    void mostCallsCostNoQuery() {
        var fast = new Budget("orders", 400, 2_000);
        here.take("store/1", fast, 1);
        var before = statements();
        for (var call = 0; call < 399; call++) {
            here.take("store/1", fast, 1);
        }
        assertThat(statements() - before).isZero();
    }

    @Test
    void oneStoreSpendsNothingOfAnothers() {
        here.take("store/1", TEN_A_SECOND, 40);
        var before = clock.instant();
        here.take("store/2", TEN_A_SECOND, 40);
        assertThat(clock.instant()).isEqualTo(before);
    }

    @Test
    void moreThanALittlePatienceIsLeftToTheCaller() {
        here.take("store/1", TEN_A_SECOND, 40);
        assertThatThrownBy(() -> here.take("store/1", TEN_A_SECOND, 40))
                .isInstanceOfSatisfying(
                        RemoteException.Throttled.class,
                        throttled -> assertThat(throttled.patience())
                                .isBetween(Duration.ofSeconds(2), Duration.ofSeconds(4)));
    }

    @Test
    void theRemotesOwnCountHoldsForAllNodes() {
        here.take("store/1", TEN_A_SECOND, 1);
        here.correct("store/1", TEN_A_SECOND, 0);
        assertThatThrownBy(() -> there.take("store/1", TEN_A_SECOND, 30)).isInstanceOf(RemoteException.Throttled.class);
        clock.pass(Duration.ofSeconds(3));
        there.take("store/1", TEN_A_SECOND, 30);
    }

    @Test
    void aLargerShopMayDoMore() {
        here.take("store/1", TEN_A_SECOND, 40);
        here.correct("store/1", new Budget("orders", 1_000, 20_000), 19_000);
        var before = clock.instant();
        here.take("store/1", TEN_A_SECOND, 400);
        assertThat(clock.instant()).isEqualTo(before);
    }

    @Test
    void aRateThatTheRemoteTellsHoldsAndGivesBackNothing() {
        here.take("store/1", TEN_A_SECOND, 40);
        here.correct("store/1", new Budget("orders", 40, 40));
        var before = clock.instant();
        here.take("store/1", TEN_A_SECOND, 40);
        assertThat(Duration.between(before, clock.instant()))
                .isBetween(Duration.ofMillis(900), Duration.ofMillis(1_200));
    }

    @Test
    void aPauseHoldsForAllNodesAndEndsByItself() {
        var unlimited = Budget.unlimited("orders");
        there.take("store/1", unlimited, 1);
        here.pause("store/1", unlimited, Duration.ofSeconds(30));
        Instant end = clock.instant().plusSeconds(30);
        clock.pass(Duration.ofSeconds(1));
        assertThat(there.pausedUntil("store/1", unlimited)).isEqualTo(end);
        assertThatThrownBy(() -> there.take("store/1", unlimited, 1)).isInstanceOf(RemoteException.Throttled.class);
        clock.pass(Duration.ofSeconds(30));
        there.take("store/1", unlimited, 1);
        here.take("store/1", unlimited, 1);
    }

    private long statements() {
        return database.tx()
                .call(jdbc -> jdbc.sql("select sum(calls) from pg_stat_statements where query ~ 'budget'")
                        .query(Long.class)
                        .single());
    }
}
