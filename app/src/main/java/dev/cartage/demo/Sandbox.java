package dev.cartage.demo;

import dev.cartage.hub.storage.CartageHome;
import dev.cartage.sandbox.shopify.store.Shop;
import dev.cartage.sandbox.shopify.store.ShopSettings;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Stores and warehouses to point one's own integration at. */
@Command(
        name = "sandbox",
        mixinStandardHelpOptions = true,
        description = "Runs sandbox stores and warehouses without a hub, and prints how to reach them.",
        footer = {"", "They keep a ledger of what truly happened, and misbehave on command: see docs/sandbox.md."})
public final class Sandbox implements Callable<Integer> {
    @Option(names = "--port", defaultValue = "9400", description = "Port of stores and control API (default: 9400).")
    private int port;

    @Option(names = "--sftp-port", defaultValue = "9422", description = "Port of the SFTP server (default: 9422).")
    private int sftpPort;

    @Option(names = "--store", defaultValue = "lantern-and-loom", split = ",", description = "Names of stores.")
    private List<String> stores = List.of();

    @Option(names = "--warehouse", defaultValue = "riverside", split = ",", description = "Names of warehouses.")
    private List<String> warehouses = List.of();

    @Override
    public Integer call() throws IOException, InterruptedException {
        Path folder = CartageHome.from(System.getenv()).folder().resolve("sandbox");
        try (SandboxWorld world = SandboxWorld.start(folder, port, sftpPort)) {
            System.out.println("Control API   " + world.stores().address() + "/control");
            for (String name : stores) {
                Shop shop = world.openShop(ShopSettings.of(name));
                print("Store " + name, world.answersFor(shop));
            }
            for (String name : warehouses) {
                print("Warehouse " + name, world.answersFor(world.openDepot(name, settings -> settings)));
            }
            new CountDownLatch(1).await();
            return 0;
        }
    }

    private static void print(String title, Map<String, String> answers) {
        System.out.println(title);
        new TreeMap<>(answers).forEach((field, value) -> System.out.println("    " + field + " = " + value));
    }
}
