package dev.cartage.hub.law;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cartage.hub.connection.Connection;
import dev.cartage.hub.order.OrderPolicies;
import dev.cartage.hub.order.OrderPolicy;
import dev.cartage.hub.storage.Database;
import dev.cartage.hub.storage.TestDatabase;
import dev.cartage.spi.Repeat;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** An order that rested leaves as the store has it by then, though nobody has read the store meanwhile. */
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
}
