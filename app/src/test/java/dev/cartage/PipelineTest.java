package dev.cartage;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cartage.demo.SandboxWorld;
import dev.cartage.demo.Setup;
import dev.cartage.hub.flow.FlowKind;
import dev.cartage.hub.flow.Flows;
import dev.cartage.hub.storage.Tenant;
import dev.cartage.hub.storage.Tx;
import dev.cartage.sandbox.shopify.store.Shop;
import dev.cartage.sandbox.shopify.store.ShopSettings;
import dev.cartage.sandbox.shopify.store.Wish;
import dev.cartage.sandbox.warehouse.WarehouseSettings;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.context.ConfigurableApplicationContext;

/** The main job in one process: from a store's page to its tracking number, over real HTTP and SFTP. */
@Timeout(value = 180, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class PipelineTest {
    @TempDir
    private Path folder;

    private SandboxWorld world;
    private ConfigurableApplicationContext hub;
    private Setup setup;

    @BeforeEach
    void start() throws Exception {
        world = SandboxWorld.start(folder.resolve("world"));
        Map<String, Object> settings = new HashMap<>(SandboxWorld.HUB_SETTINGS);
        settings.put("CARTAGE_HOME", Programs.in(folder.resolve("home")).toString());
        settings.put("CARTAGE_PORT", "0");
        settings.put("CARTAGE_ADDRESS", "127.0.0.1");
        hub = CartageApplication.start(settings);
        setup = new Setup(hub, world);
    }

    @AfterEach
    void stop() {
        hub.close();
        world.close();
    }

    @Test
    void anOrderReachesTheWarehouseAndItsTrackingReachesTheStore() {
        Shop shop = world.openShop(ShopSettings.of("lantern"));
        SandboxWorld.Depot depot = world.openDepot("depot", this::quick);
        place(shop, 40);
        long connection = setup.connect("Lantern & Loom", shop, setup.warehouse("Lantern & Loom", depot))
                .id();

        await("all orders accepted", () -> depot.warehouse().ledger().ordersAccepted() == 40);
        await("all orders told", () -> {
            run(connection, FlowKind.SHIPMENTS);
            return shop.counters().sums().fulfilledWholly() == 40;
        });

        assertThat(shop.counters().sums().fulfilledSeveralTimes()).isZero();
        assertThat(depot.warehouse().ledger().duplicates()).isEmpty();
        await("all closed", () -> statuses().equals(Map.of("CLOSED", 40L)));
        assertThat(eventKinds()).contains("accepted", "queued", "sent", "confirmed", "shipped", "told");
    }

    @Test
    void twoStoresThatBothHaveTheNumberKeepTheirOrdersApart() {
        Shop one = world.openShop(ShopSettings.of("one"));
        Shop two = world.openShop(ShopSettings.of("two"));
        SandboxWorld.Depot depot = world.openDepot("depot", this::quick);
        place(one, 1);
        place(two, 1);
        var warehouse = setup.warehouse("Lantern & Loom", depot);
        long first = setup.connect("Lantern & Loom", one, warehouse).id();
        setup.connect("Lantern & Loom", two, warehouse);

        await("both told", () -> {
            run(first, FlowKind.SHIPMENTS);
            return one.counters().sums().fulfilledWholly() == 1
                    && two.counters().sums().fulfilledWholly() == 1;
        });
        assertThat(query("select number from orders")).containsOnly("#1001").hasSize(2);
        assertThat(query("select warehouse_reference from orders order by 1"))
                .first()
                .isEqualTo("1001");
        assertThat(query("select warehouse_reference from orders order by 1").get(1))
                .startsWith("1001-");
    }

    @Test
    void stockCountedInTheWarehouseShowsInTheStore() {
        Shop shop = world.openShop(ShopSettings.of("stocked"));
        SandboxWorld.Depot depot =
                world.openDepot("depot", settings -> quick(settings).countingEvery(Duration.ofMillis(500)));
        place(shop, 5);
        long connection = setup.connect("Lantern & Loom", shop, setup.warehouse("Lantern & Loom", depot))
                .id();

        await("levels acknowledged", () -> {
            run(connection, FlowKind.INVENTORY);
            return !query("select sku from listing where acknowledged = wanted").isEmpty();
        });
        List<String> skus = query("select sku from listing where acknowledged = wanted");
        assertThat(skus).isNotEmpty();
    }

    private WarehouseSettings quick(WarehouseSettings settings) {
        return settings.shippingAfter(Duration.ofMillis(200));
    }

    private static void place(Shop shop, int orders) {
        for (int i = 0; i < orders; i++) {
            shop.placing().place(Wish.any(shop.now()));
        }
    }

    private void run(long connection, FlowKind kind) {
        Tenant.run(setup.account(), () -> hub.getBean(Flows.class).runNow(connection, kind));
    }

    private Map<String, Long> statuses() {
        Map<String, Long> found = new HashMap<>();
        Tenant.run(
                setup.account(),
                () -> hub.getBean(Tx.class)
                        .run(jdbc -> jdbc.sql(
                                        "select status, sum(orders) from order_count group by 1 having sum(orders) <> 0")
                                .query((row, number) -> found.put(row.getString(1), row.getLong(2)))
                                .list()));
        return found;
    }

    private List<String> eventKinds() {
        return query("select distinct kind from order_event");
    }

    private List<String> query(String sql) {
        return Tenant.call(
                setup.account(),
                () -> hub.getBean(Tx.class)
                        .call(jdbc -> jdbc.sql(sql).query(String.class).list()));
    }

    private static void await(String what, BooleanSupplier condition) {
        Eventually.within(Duration.ofSeconds(60), what, condition);
    }
}
