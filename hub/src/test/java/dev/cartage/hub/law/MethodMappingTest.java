package dev.cartage.hub.law;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cartage.hub.connection.Connection;
import dev.cartage.hub.order.OrderPolicies;
import dev.cartage.hub.order.OrderPolicy;
import dev.cartage.hub.order.desk.Actor;
import dev.cartage.hub.order.desk.MethodMapping;
import dev.cartage.hub.order.read.UnmappedMethods;
import dev.cartage.hub.storage.Database;
import dev.cartage.hub.storage.TestDatabase;
import dev.cartage.spi.Repeat;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A shipping method that nobody mapped stops its orders; mapping it once releases every order that waited, and no other. */
class MethodMappingTest {
    private static final Database DATABASE = TestDatabase.fresh();
    private static final Actor ALEX = new Actor("Alex", true);

    private final World world = new World(DATABASE);
    private final PaperStore store = world.store();
    private final PaperDesk desk = world.desk(Repeat.NEITHER);
    private final Connection connection = world.connect(store, desk);

    @AfterEach
    void close() {
        world.close();
    }

    private void place(String number, String method) {
        store.method = method;
        store.say("id-" + number, "#" + number, "open", "MUG=1");
    }

    @Test
    void mappingItReleasesEveryOrderThatWaitedForIt() {
        var strict = new OrderPolicy(false, Duration.ZERO, OrderPolicy.Changes.ASK, true);
        world.inAccount(() -> world.hub.bean(OrderPolicies.class).choose(connection.id(), strict));
        place("1", "Free Shipping");
        place("2", "Express \"now\"");
        place("3", "Free Shipping");
        place("4", "");
        world.run(connection);
        assertThat(world.statuses()).containsExactly("#1 ERROR", "#2 ERROR", "#3 ERROR", "#4 OPEN");
        assertThat(world.inAccount(() -> world.hub.bean(UnmappedMethods.class).all()))
                .containsExactly(
                        new UnmappedMethods.Waiting(connection.storeId(), "Free Shipping", 2),
                        new UnmappedMethods.Waiting(connection.storeId(), "Express \"now\"", 1));

        map("Free Shipping", new MethodMapping.Target("USPS", "Priority", "USPS_PRI"));
        assertThat(world.statuses()).containsExactly("#1 OPEN", "#2 ERROR", "#3 OPEN", "#4 OPEN");
        assertThat(world.ask(
                        "select distinct content::jsonb ->> 'shipping_carrier_name' from orders where number = '#1'"))
                .containsExactly("USPS");
        map("Express \"now\"", new MethodMapping.Target("UPS", "", ""));
        place("5", "Free Shipping");
        world.run(connection);
        assertThat(world.statuses()).containsExactly("#1 OPEN", "#2 OPEN", "#3 OPEN", "#4 OPEN", "#5 OPEN");
        assertThat(world.ask("select count(*) from rule")).containsExactly("1");
        assertThat(desk.instructed).hasSize(5);
    }

    @Test
    void whereNobodyAsksForItOrdersGoWithoutAMapping() {
        place("1", "Free Shipping");
        world.run(connection);
        assertThat(world.statuses()).isEqualTo(List.of("#1 OPEN"));
    }

    private void map(String method, MethodMapping.Target target) {
        world.inAccount(() -> world.hub.bean(MethodMapping.class).map(connection.storeId(), method, target, ALEX));
        world.walk();
    }
}
