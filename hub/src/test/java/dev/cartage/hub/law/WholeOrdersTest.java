package dev.cartage.hub.law;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cartage.hub.connection.Connection;
import dev.cartage.hub.connection.PaperConnector;
import dev.cartage.hub.order.OrderPolicies;
import dev.cartage.hub.order.OrderPolicy;
import dev.cartage.hub.order.desk.Action;
import dev.cartage.hub.order.desk.Actor;
import dev.cartage.hub.order.desk.Desk;
import dev.cartage.hub.storage.Database;
import dev.cartage.hub.storage.TestDatabase;
import dev.cartage.spi.FileWarehouse.Confirms;
import dev.cartage.spi.FileWarehouse.Upload;
import dev.cartage.spi.ShipmentSink.Notice;
import java.time.Duration;
import java.util.Map;
import java.util.OptionalInt;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A store to which an order is either shipped or not hears of it at the last parcel; a divided order goes and ends as one. */
class WholeOrdersTest {
    private static final Database DATABASE = TestDatabase.fresh();
    private static final Actor SAM = new Actor("Sam", false);

    private final World world = new World(DATABASE);
    private final PaperStore store = world.store();
    private final PaperDepot depot = world.depot(Upload.RENAME, Confirms.NONE);
    private int files;

    @AfterEach
    void close() {
        world.close();
    }

    @Test
    void itIsToldOfAllParcelsAtTheLast() {
        Connection connection = wholesale();
        place(connection, "MUG=3");
        report(connection, "1 1Z1 MUG=1");
        report(connection, "1 1Z2 MUG=1");
        assertThat(world.statuses()).containsExactly("#1 PARTIALLY_SHIPPED");
        assertThat(store.told).isEmpty();
        report(connection, "1 1Z3 MUG=1");
        assertThat(world.statuses()).containsExactly("#1 CLOSED");
        assertThat(store.told).extracting(Notice::trackingNumber).containsExactlyInAnyOrder("1Z1", "1Z2", "1Z3");
    }

    @Test
    void itIsToldOnceTheRestIsCanceled() {
        Connection connection = wholesale();
        place(connection, "MUG=3");
        report(connection, "1 1Z1 MUG=1");
        act(new Action.Cancel(true));
        assertThat(world.statuses()).containsExactly("#1 CLOSED");
        assertThat(store.told).hasSize(1);
    }

    @Test
    void itIsToldWhenTheLastPartOfADividedOrderShips() {
        Connection connection = wholesale();
        divide(connection);
        world.clock.pass(Duration.ofHours(1));
        world.walk();
        report(connection, "1 1Z1 MUG=1");
        assertThat(store.told).isEmpty();
        report(connection, "1-2 1Z2 MUG=2");
        assertThat(store.told).extracting(Notice::trackingNumber).containsExactlyInAnyOrder("1Z1", "1Z2");
        assertThat(world.statuses()).containsExactly("#1 CLOSED", "#1-2 CLOSED");
    }

    @Test
    void partsAreCanceledWithTheirWholeByTheStore() {
        Connection connection = world.connect(store, depot);
        divide(connection);
        store.say("a", "#1", "canceled", "MUG=3");
        world.run(connection);
        assertThat(world.statuses()).containsExactly("#1 CANCELED", "#1-2 CANCELED");
        world.clock.pass(Duration.ofHours(1));
        world.walk();
        depot.collect(world.folderOf(depot));
        assertThat(depot.instructed).isEmpty();
    }

    @Test
    void partsAreCanceledWithTheirWholeByAPerson() {
        Connection connection = world.connect(store, depot);
        divide(connection);
        act(new Action.Cancel(false));
        assertThat(world.statuses()).containsExactly("#1 CANCELED", "#1-2 CANCELED");
    }

    private Connection wholesale() {
        store.platform = PaperConnector.WHOLE_ORDERS;
        return world.connect(store, depot);
    }

    private void divide(Connection connection) {
        var hour = new OrderPolicy(false, Duration.ofHours(1), OrderPolicy.Changes.ASK);
        world.inAccount(() -> world.hub.bean(OrderPolicies.class).choose(connection.id(), hour));
        place(connection, "MUG=3");
        act(new Action.Split(Map.of(1, 2)));
        assertThat(world.statuses()).containsExactly("#1 NEW", "#1-2 NEW");
    }

    private void act(Action action) {
        long id = Long.parseLong(
                world.ask("select id from orders where number = '#1'").getFirst());
        assertThat(world.inAccount(() -> world.hub.bean(Desk.class).act(id, OptionalInt.empty(), action, SAM)))
                .isEmpty();
        world.walk();
    }

    private void place(Connection connection, String lines) {
        store.say("a", "#1", "open", lines);
        world.run(connection);
    }

    private void report(Connection connection, String content) {
        world.folderOf(depot).put("out/shp_" + ++files + ".txt", content, world.clock.instant());
        world.run(connection);
    }
}
