package dev.cartage.demo;

import dev.cartage.CartageApplication;
import dev.cartage.hub.connection.Connection;
import dev.cartage.hub.flow.FlowKind;
import dev.cartage.hub.flow.Flows;
import dev.cartage.hub.storage.CartageHome;
import dev.cartage.hub.storage.Tenant;
import dev.cartage.sandbox.shopify.store.Shop;
import dev.cartage.sandbox.shopify.store.ShopSettings;
import dev.cartage.sandbox.shopify.store.Wish;
import dev.cartage.sandbox.warehouse.Habit;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.springframework.context.ConfigurableApplicationContext;
import picocli.CommandLine.Command;

/** A whole day of a small 3PL in a minute: stores that sell, a warehouse that ships, and a hub between them. */
@Command(
        name = "demo",
        mixinStandardHelpOptions = true,
        description = "Runs a hub between two sandbox stores and a sandbox warehouse, and places orders.",
        footer = {"", "Nothing leaves this machine, and nothing is kept: each demo begins anew."})
public final class Demo implements Callable<Integer> {
    private static final int USUAL_PORT = 8080;
    private static final Duration BETWEEN_ORDERS = Duration.ofSeconds(4);

    @Override
    public Integer call() throws IOException, InterruptedException {
        Path home = CartageHome.from(System.getenv()).folder().resolve("demo");
        clear(home);
        int port = freePort();
        try (ConfigurableApplicationContext hub = CartageApplication.start(settings(home, port));
                SandboxWorld world = SandboxWorld.start(home.resolve("world"))) {
            sell(world, hub);
            return 0;
        }
    }

    private static Map<String, Object> settings(Path home, int port) {
        Map<String, Object> settings = new HashMap<>(SandboxWorld.HUB_SETTINGS);
        settings.put("CARTAGE_HOME", home.toString());
        settings.put("CARTAGE_PORT", Integer.toString(port));
        settings.put("CARTAGE_ADDRESS", "127.0.0.1");
        settings.put("CARTAGE_URL", "http://127.0.0.1:" + port);
        return settings;
    }

    /** Sells until the process is stopped. */
    private static void sell(SandboxWorld world, ConfigurableApplicationContext hub) throws InterruptedException {
        Setup setup = new Setup(hub, world);
        SandboxWorld.Depot depot =
                world.openDepot("riverside", settings -> settings.shippingAfter(Duration.ofSeconds(6)));
        var warehouse = setup.warehouse("Lantern & Loom", depot);
        List<Shop> shops = List.of(
                world.openShop(ShopSettings.of("lantern-and-loom")), world.openShop(ShopSettings.of("field-notes")));
        List<Connection> connections = shops.stream()
                .map(shop ->
                        setup.connect(shop == shops.getFirst() ? "Lantern & Loom" : "Field Notes", shop, warehouse))
                .toList();
        depot.warehouse().habits().next(Habit.OVER_SHIP, 1);
        for (int turn = 0; !Thread.currentThread().isInterrupted(); turn++) {
            Shop shop = shops.get(turn % shops.size());
            shop.placing().place(Wish.any(shop.now()));
            depot.warehouse().habits().next(Habit.SHIP_IN_PARTS, turn % 5 == 4 ? 1 : 0);
            fetch(hub, setup, connections.getFirst());
            Thread.sleep(BETWEEN_ORDERS);
        }
    }

    /** In a demo nobody waits four hours for a tracking number. */
    private static void fetch(ConfigurableApplicationContext hub, Setup setup, Connection connection) {
        Flows flows = hub.getBean(Flows.class);
        Tenant.run(setup.account(), () -> {
            flows.runNow(connection.id(), FlowKind.SHIPMENTS);
            flows.runNow(connection.id(), FlowKind.INVENTORY);
        });
    }

    private static int freePort() throws IOException {
        for (int port = USUAL_PORT; port < USUAL_PORT + 50; port++) {
            try (ServerSocket free = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
                return free.getLocalPort();
            } catch (IOException taken) {
                // The next one may be free.
            }
        }
        try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return free.getLocalPort();
        }
    }

    private static void clear(Path folder) throws IOException {
        if (Files.exists(folder)) {
            try (Stream<Path> files = Files.walk(folder)) {
                for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            }
        }
    }
}
