package dev.cartage.hub.lane;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cartage.hub.storage.Database;
import dev.cartage.hub.storage.Tenant;
import dev.cartage.hub.storage.TestDatabase;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** No wake-up is lost, whenever it comes. */
class LanesTest {
    private static final Instant NOW = Instant.parse("2026-11-21T10:00:00Z");
    private static final Lane LANE = Lane.warehouse(7, "orders");

    private final Database database = TestDatabase.fresh();
    private final Lanes lanes = new Lanes(database.tx());
    private final long account = TestDatabase.account(database);

    @Test
    void aLaneThatIsWokenWhileItIsWalkedDoesNotRest() {
        wake(NOW);
        Lanes.Due walked = due(NOW).getFirst();
        wake(NOW);
        lanes.rest(walked, Optional.empty(), NOW);
        assertThat(due(NOW)).hasSize(1);
        lanes.rest(due(NOW).getFirst(), Optional.empty(), NOW);
        assertThat(due(NOW.plusSeconds(3_600))).isEmpty();
    }

    @Test
    void aWakeUpThatIsNotCommittedYetIsNotLostEither() throws Exception {
        wake(NOW);
        Lanes.Due walked = due(NOW).getFirst();
        Thread resting = Thread.ofVirtual().unstarted(() -> lanes.rest(walked, Optional.empty(), NOW));
        database.tx().run(jdbc -> {
            jdbc.sql("update lane set wakes = wakes + 1, due_at = least(due_at, now())")
                    .update();
            resting.start();
        });
        resting.join();
        assertThat(due(NOW)).hasSize(1);
    }

    @Test
    void aLaterWakeUpDoesNotPutOffAnEarlierOne() {
        wake(NOW);
        wake(NOW.plusSeconds(60));
        assertThat(due(NOW)).hasSize(1);
    }

    @Test
    void aWakeUpLivesAndDiesWithItsTransaction() {
        List<String> heard = new ArrayList<>();
        lanes.onWake(() -> heard.add("woken"));
        try {
            Tenant.run(
                    account,
                    () -> database.tx().run(jdbc -> {
                        lanes.wake(List.of(LANE), NOW);
                        throw new IllegalStateException("rolled back");
                    }));
        } catch (IllegalStateException expected) {
            assertThat(expected).hasMessage("rolled back");
        }
        assertThat(heard).isEmpty();
        assertThat(due(NOW)).isEmpty();
        wake(NOW);
        assertThat(heard).containsExactly("woken");
    }

    private void wake(Instant from) {
        Tenant.run(account, () -> lanes.wake(List.of(LANE), from));
    }

    private List<Lanes.Due> due(Instant now) {
        return lanes.due(now, 10);
    }
}
