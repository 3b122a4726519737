package dev.cartage;

import dev.cartage.demo.SandboxWorld;
import dev.cartage.hub.account.Accounts;
import dev.cartage.hub.connection.Connection;
import dev.cartage.hub.connection.Connections;
import dev.cartage.hub.connection.Merchants;
import dev.cartage.hub.connection.NewConnection;
import dev.cartage.hub.connection.NewPlace;
import dev.cartage.hub.connection.Stores;
import dev.cartage.hub.connection.Warehouse;
import dev.cartage.hub.connection.Warehouses;
import dev.cartage.hub.flow.FlowKind;
import dev.cartage.hub.flow.Flows;
import dev.cartage.hub.order.read.OrderCounts;
import dev.cartage.hub.storage.Tenant;
import dev.cartage.model.OrderStatus;
import dev.cartage.sandbox.shopify.store.Shop;
import dev.cartage.sandbox.shopify.store.ShopSettings;
import dev.cartage.sandbox.shopify.store.Wish;
import dev.cartage.sandbox.warehouse.Habit;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import org.springframework.context.ConfigurableApplicationContext;

/** Two weeks of a small 3PL, all of it invented: two stores that sell, a warehouse that ships, a hub between them. */
record PictureWorld(SandboxWorld world, ConfigurableApplicationContext hub, long account, List<Connection> connections)
        implements AutoCloseable {
    private static final int ORDERS = 90;
    private static final int LATE = 9;
    private static final Duration BETWEEN = Duration.ofHours(3);
    private static final Duration PATIENCE = Duration.ofMinutes(8);

    static PictureWorld start(Path folder) throws IOException {
        Map<String, Object> settings = new HashMap<>(SandboxWorld.HUB_SETTINGS);
        settings.put("CARTAGE_HOME", folder.resolve("home").toString());
        settings.put("CARTAGE_PORT", "0");
        settings.put("CARTAGE_ADDRESS", "127.0.0.1");
        var world = SandboxWorld.start(folder.resolve("world"));
        var hub = CartageApplication.start(settings);
        var accounts = hub.getBean(Accounts.class);
        accounts.createFirst("Harbor Logistics");
        long account = accounts.all().getFirst();
        return Tenant.call(account, () -> {
            accounts.change("Harbor Logistics", ZoneId.of("America/New_York"));
            return open(world, hub, account);
        });
    }

    private static PictureWorld open(SandboxWorld world, ConfigurableApplicationContext hub, long account) {
        var depot = world.openDepot("riverside", one -> one.shippingAfter(Duration.ofSeconds(3)));
        depot.warehouse().habits().next(Habit.OVER_SHIP, 1);
        depot.warehouse().habits().next(Habit.SHIP_IN_PARTS, 2);
        long owner = hub.getBean(Merchants.class).named("Lantern & Loom").id();
        var warehouse = hub.getBean(Warehouses.class)
                .create(new NewPlace(owner, "Riverside Fulfilment", "dropstream", world.answersFor(depot)));
        var lantern = world.openShop(ShopSettings.of("lantern-and-loom"));
        var notes = world.openShop(ShopSettings.of("field-notes"));
        var connections = List.of(
                connect(world, hub, lantern, "Lantern & Loom", warehouse),
                connect(world, hub, notes, "Field Notes", warehouse));
        var whole = new PictureWorld(world, hub, account, connections);
        whole.sell(List.of(lantern, notes));
        return whole;
    }

    private static Connection connect(
            SandboxWorld world, ConfigurableApplicationContext hub, Shop shop, String name, Warehouse warehouse) {
        long merchant = hub.getBean(Merchants.class).named(name).id();
        var store = hub.getBean(Stores.class).create(new NewPlace(merchant, name, "shopify", world.answersFor(shop)));
        var connections = hub.getBean(Connections.class);
        return connections.enable(connections
                .create(new NewConnection("", merchant, store.id(), warehouse.id()))
                .id());
    }

    /** Most orders are shipped; the warehouse takes its time with the last. */
    private void sell(List<Shop> shops) {
        var first = Instant.now().minus(BETWEEN.multipliedBy(ORDERS));
        place(shops, first, 0, ORDERS - LATE);
        within("most orders are closed", () -> count(OrderStatus.CLOSED) >= ORDERS - LATE - 4);
        world.depots().getFirst().warehouse().habits().next(Habit.LATE, LATE * 100);
        place(shops, first, ORDERS - LATE, ORDERS);
        within("the last orders are open", () -> count(OrderStatus.OPEN) >= LATE - 2);
        fetch();
    }

    private static void place(List<Shop> shops, Instant first, int from, int to) {
        for (int turn = from; turn < to; turn++) {
            shops.get(turn % 3 == 2 ? 1 : 0)
                    .placing()
                    .place(Wish.any(first.plus(BETWEEN.multipliedBy(turn)).plusSeconds(turn * 611L % 9000)));
        }
    }

    private void within(String what, BooleanSupplier condition) {
        Eventually.within(
                PATIENCE,
                what,
                () -> {
                    fetch();
                    return condition.getAsBoolean();
                },
                () -> ", but " + hub.getBean(OrderCounts.class).byStatus());
    }

    private void fetch() {
        var flows = hub.getBean(Flows.class);
        connections.forEach(one -> flows.runNow(one.id(), FlowKind.ORDERS));
        flows.runNow(connections.getFirst().id(), FlowKind.SHIPMENTS);
        flows.runNow(connections.getFirst().id(), FlowKind.INVENTORY);
    }

    long count(OrderStatus status) {
        return hub.getBean(OrderCounts.class).byStatus().getOrDefault(status, 0L);
    }

    String address() {
        return "http://127.0.0.1:" + CartageApplication.port(hub);
    }

    @Override
    public void close() {
        hub.close();
        world.close();
    }
}
