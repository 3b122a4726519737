package dev.cartage.hub.lane;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cartage.hub.storage.CartageHome;
import dev.cartage.hub.storage.Database;
import dev.cartage.hub.storage.Leases;
import dev.cartage.hub.storage.Node;
import dev.cartage.hub.storage.Tenant;
import dev.cartage.hub.storage.TestDatabase;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(value = 60, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class WalkersTest {
    private static final int MORE_THAN_WALK_AT_ONCE = 6;

    private final Database database = TestDatabase.fresh();
    private final Lanes lanes = new Lanes(database.tx());
    private final CountDownLatch modest = new CountDownLatch(1);

    @TempDir
    private Path folder;

    private Node node;
    private Walkers walkers;

    @BeforeEach
    void start() {
        node = Node.start(new CartageHome(folder), database.tx(), Instant.now());
        Leases leases = new Leases(database.tx(), node, Clock.systemUTC(), System::nanoTime);
        walkers = new Walkers(lanes, leases, Clock.systemUTC(), List.of(new Worker()));
    }

    @AfterEach
    void stop() {
        walkers.close();
        node.close();
        database.close();
    }

    @Test
    void lanesThatAlwaysHaveWorkLetOthersHaveTheirTurn() throws InterruptedException {
        Tenant.run(TestDatabase.account(database), () -> {
            lanes.wake(greedy(), Instant.now().minusSeconds(60));
            walkers.start();
            lanes.wake(List.of(Lane.account(1, "modest")), Instant.now());
        });
        assertThat(modest.await(30, TimeUnit.SECONDS)).isTrue();
    }

    private static List<Lane> greedy() {
        return LongStream.range(0, MORE_THAN_WALK_AT_ONCE)
                .mapToObj(id -> Lane.store(id, "greedy"))
                .toList();
    }

    /** Has always more to do in a greedy lane, and finds new work there at every step; once in a modest one. */
    private final class Worker implements LaneWorker {
        @Override
        public boolean walks(Lane lane) {
            return true;
        }

        @Override
        public Optional<Instant> step(Turn turn, Instant now) {
            if (turn.lane().work().equals("modest")) {
                modest.countDown();
                return Optional.empty();
            }
            lanes.wake(List.of(turn.lane()), now);
            return Optional.of(now);
        }
    }
}
