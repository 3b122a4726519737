package dev.cartage.hub.law;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cartage.hub.connection.Connection;
import dev.cartage.hub.order.Abandonments;
import dev.cartage.hub.order.OrderPolicies;
import dev.cartage.hub.order.OrderPolicy;
import dev.cartage.hub.order.desk.Action;
import dev.cartage.hub.order.desk.Actor;
import dev.cartage.hub.order.desk.Desk;
import dev.cartage.hub.rule.Rules;
import dev.cartage.hub.rule.Saving;
import dev.cartage.hub.rule.Scope;
import dev.cartage.hub.shipment.Matcher;
import dev.cartage.hub.storage.Database;
import dev.cartage.hub.storage.TestDatabase;
import dev.cartage.model.OrderStatus;
import dev.cartage.model.Parcel;
import dev.cartage.model.ParcelLine;
import dev.cartage.model.Shipment;
import dev.cartage.rules.hook.Hook;
import dev.cartage.spi.Outcome;
import dev.cartage.spi.Repeat;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Each status that the pages show is come to by what stores, warehouses, rules, people and time do. */
class StatusesTest {
    private static final Database DATABASE = TestDatabase.fresh();

    private final World world = new World(DATABASE);
    private final PaperStore store = world.store();
    private final PaperDesk desk = world.desk(Repeat.NEITHER);
    private final Connection connection = world.connect(store, desk);

    @AfterEach
    void close() {
        world.close();
    }

    private void place() {
        store.say("id-1", "#1", "open", "MUG=2");
        world.due(connection);
        world.inAccount(() -> world.hub.walker.walk(Duration.ofSeconds(3)));
    }

    private String status() {
        return world.ask("select status from order_state order by order_id limit 1")
                .getFirst();
    }

    private void act(Action action) {
        long id = Long.parseLong(world.ask("select min(id) from orders").getFirst());
        assertThat(world.inAccount(
                        () -> world.hub.bean(Desk.class).act(id, OptionalInt.empty(), action, new Actor("Sam", true))))
                .isEmpty();
    }

    private void choose(boolean manual, Duration grace) {
        world.inAccount(() -> world.hub
                .bean(OrderPolicies.class)
                .choose(connection.id(), new OrderPolicy(manual, grace, OrderPolicy.Changes.ASK)));
    }

    private void ship(int units) {
        Parcel parcel = new Parcel(
                "",
                "UPS",
                "",
                "1Z" + units,
                Optional.empty(),
                Optional.empty(),
                List.of(ParcelLine.of(1, "MUG", units)));
        world.inAccount(() -> world.hub
                .bean(Matcher.class)
                .receive(
                        connection.warehouseId(),
                        List.of(new Shipment("1", "S" + units, Optional.empty(), List.of(parcel))),
                        Optional.empty(),
                        world.clock.instant()));
    }

    @Test
    void newWhileItRestsForItsGrace() {
        choose(false, Duration.ofHours(1));
        place();
        assertThat(status()).isEqualTo(OrderStatus.NEW.name());
    }

    @Test
    void pendingWhereAPersonReleasesThemAndOpenOnceTheyDid() {
        choose(true, Duration.ZERO);
        place();
        assertThat(status()).isEqualTo(OrderStatus.PENDING.name());
        act(new Action.Process());
        assertThat(status()).isEqualTo(OrderStatus.QUEUED.name());
        world.walk();
        assertThat(status()).isEqualTo(OrderStatus.OPEN.name());
    }

    @Test
    void partiallyShippedThenShippedThenClosed() {
        place();
        ship(1);
        assertThat(status()).isEqualTo(OrderStatus.PARTIALLY_SHIPPED.name());
        Parcel rest = new Parcel(
                "", "UPS", "", "1Z9", Optional.empty(), Optional.empty(), List.of(ParcelLine.of(1, "MUG", 1)));
        world.inAccount(() -> world.hub
                .bean(Matcher.class)
                .receive(
                        connection.warehouseId(),
                        List.of(new Shipment("1", "S9", Optional.empty(), List.of(rest))),
                        Optional.empty(),
                        world.clock.instant()));
        assertThat(status()).isEqualTo(OrderStatus.SHIPPED.name());
        world.walk();
        assertThat(status()).isEqualTo(OrderStatus.CLOSED.name());
    }

    @Test
    void delayedWhileTheWarehouseSaysLaterAndErrorWhenItSaysNo() {
        desk.script.thenRefuse(Outcome.Retry.LATER).thenRefuse(Outcome.Retry.AFTER_EDIT);
        place();
        assertThat(status()).isEqualTo(OrderStatus.DELAYED.name());
        world.walk();
        assertThat(status()).isEqualTo(OrderStatus.ERROR.name());
    }

    @Test
    void skippedByARule() {
        world.inAccount(() -> {
            Rules rules = world.hub.bean(Rules.class);
            Saving saving = rules.create(
                    Hook.ORDER_IMPORT,
                    "rule \"R\" when order has any order_lines with (order_line.sku is \"MUG\") then reject order end end",
                    List.of(Scope.ACCOUNT),
                    "Sam");
            return rules.activate(((Saving.Saved) saving).rule().id());
        });
        place();
        assertThat(status()).isEqualTo(OrderStatus.SKIPPED.name());
    }

    @Test
    void canceledArchivedAndDeletedByAPerson() {
        choose(true, Duration.ZERO);
        place();
        act(new Action.Cancel(false));
        assertThat(status()).isEqualTo(OrderStatus.CANCELED.name());
        act(new Action.Archive());
        assertThat(status()).isEqualTo(OrderStatus.ARCHIVED.name());
        act(new Action.Delete(false));
        assertThat(status()).isEqualTo(OrderStatus.DELETED.name());
    }

    @Test
    void bundledWithAnother() {
        choose(false, Duration.ofHours(1));
        place();
        store.say("id-2", "#2", "open", "TEE=1");
        world.due(connection);
        world.inAccount(() -> world.hub.walker.walk(Duration.ofSeconds(3)));
        long leader = Long.parseLong(world.ask("select max(id) from orders").getFirst());
        act(new Action.Merge(leader));
        assertThat(status()).isEqualTo(OrderStatus.BUNDLED.name());
    }

    @Test
    void abandonedAfterTheConnectionsDaysAndOpenAgainByReprocess() {
        place();
        world.inAccount(() -> world.hub.bean(Abandonments.class).wake());
        world.clock.pass(Duration.ofDays(44));
        world.inAccount(() -> world.hub.walker.walk(Duration.ofHours(2)));
        assertThat(status()).isEqualTo(OrderStatus.OPEN.name());
        world.clock.pass(Duration.ofDays(1));
        world.inAccount(() -> world.hub.walker.walk(Duration.ofHours(2)));
        assertThat(status()).isEqualTo(OrderStatus.ABANDONED.name());
        act(new Action.Reprocess());
        assertThat(status()).isEqualTo(OrderStatus.OPEN.name());
    }

    @Test
    void aChangeAfterSendingIsToldWithWhatDiffers() {
        place();
        store.say("id-1", "#1", "open", "MUG=3");
        world.run(connection);
        assertThat(status()).isEqualTo(OrderStatus.ERROR.name());
        assertThat(world.ask("select data ->> 'what' from order_event where kind = 'changed-at-store'"))
                .containsExactly("2 × MUG → 3");
        assertThat(desk.instructed).containsExactly("1");
    }
}
