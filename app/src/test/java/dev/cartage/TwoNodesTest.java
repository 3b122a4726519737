package dev.cartage;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cartage.demo.SandboxWorld;
import dev.cartage.demo.Setup;
import dev.cartage.hub.flow.FlowKind;
import dev.cartage.hub.flow.Flows;
import dev.cartage.hub.storage.CartageHome;
import dev.cartage.hub.storage.DatabaseAddress;
import dev.cartage.hub.storage.EmbeddedPostgres;
import dev.cartage.hub.storage.Tenant;
import dev.cartage.sandbox.shopify.store.Shop;
import dev.cartage.sandbox.shopify.store.ShopSettings;
import dev.cartage.sandbox.shopify.store.Wish;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.context.ConfigurableApplicationContext;

/** Two hubs on one PostgreSQL: they share the work, and one goes on where the other ends. */
@Timeout(value = 240, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class TwoNodesTest {
    @TempDir
    private Path folder;

    @Test
    void nothingIsSentTwiceAndOneGoesOnWhereTheOtherEnds() throws Exception {
        try (EmbeddedPostgres server = EmbeddedPostgres.start(new CartageHome(Programs.in(folder.resolve("server"))));
                SandboxWorld world = SandboxWorld.start(folder.resolve("world"));
                ConfigurableApplicationContext first = start("first", server.address())) {
            shareKey("first", "second");
            SandboxWorld.Depot depot = world.openDepot("depot", one -> one.shippingAfter(Duration.ofMillis(200)));
            List<Shop> shops = Stream.of("one", "two", "three")
                    .map(name -> world.openShop(ShopSettings.of(name)))
                    .toList();
            place(shops, 30);
            Setup setup = new Setup(first, world);
            var warehouse = setup.warehouse("Lantern & Loom", depot);
            try (ConfigurableApplicationContext second = start("second", server.address())) {
                List<Long> connections = shops.stream()
                        .map(shop ->
                                setup.connect("Lantern & Loom", shop, warehouse).id())
                        .toList();
                ship(first, setup, connections, shops, 30);
            }
            place(shops, 10);
            setup.wakeAll();
            ship(first, setup, setup.connections(), shops, 40);
            assertThat(depot.warehouse().ledger().ordersAccepted()).isEqualTo(120);
            assertThat(depot.warehouse().ledger().duplicates()).isEmpty();
        }
    }

    private static void place(List<Shop> shops, int orders) {
        for (Shop shop : shops) {
            for (int i = 0; i < orders; i++) {
                shop.placing().place(Wish.any(shop.now()));
            }
        }
    }

    private static void ship(
            ConfigurableApplicationContext hub, Setup setup, List<Long> connections, List<Shop> shops, int each) {
        Eventually.within(Duration.ofSeconds(90), "every store told of " + each, () -> {
            Tenant.run(
                    setup.account(), () -> hub.getBean(Flows.class).runNow(connections.getFirst(), FlowKind.SHIPMENTS));
            return shops.stream().allMatch(shop -> shop.counters().sums().fulfilledWholly() == each);
        });
        assertThat(shops).allMatch(shop -> shop.counters().sums().fulfilledSeveralTimes() == 0);
    }

    private ConfigurableApplicationContext start(String name, DatabaseAddress database) {
        Map<String, Object> settings = new HashMap<>(SandboxWorld.HUB_SETTINGS);
        settings.put("CARTAGE_HOME", folder.resolve(name).toString());
        settings.put("CARTAGE_PORT", "0");
        settings.put("CARTAGE_ADDRESS", "127.0.0.1");
        settings.put("CARTAGE_DATABASE_URL", database.url());
        settings.put("CARTAGE_DATABASE_USER", database.user());
        settings.put("CARTAGE_DATABASE_PASSWORD", database.password());
        return CartageApplication.start(settings);
    }

    /** As the README says: nodes of one database have the same key for settings. */
    private void shareKey(String from, String to) throws IOException {
        Path secrets = Files.createDirectories(folder.resolve(to).resolve("secrets"));
        Files.copy(folder.resolve(from).resolve("secrets/settings.key"), secrets.resolve("settings.key"));
    }
}
