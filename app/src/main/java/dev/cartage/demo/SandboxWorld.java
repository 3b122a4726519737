package dev.cartage.demo;

import dev.cartage.sandbox.SandboxServer;
import dev.cartage.sandbox.sftp.SftpServer;
import dev.cartage.sandbox.sftp.SftpUser;
import dev.cartage.sandbox.shopify.store.Shop;
import dev.cartage.sandbox.shopify.store.ShopSettings;
import dev.cartage.sandbox.warehouse.Warehouse;
import dev.cartage.sandbox.warehouse.WarehouseCommands;
import dev.cartage.sandbox.warehouse.WarehouseRunner;
import dev.cartage.sandbox.warehouse.WarehouseSettings;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/** Stores that sell and warehouses that ship, on loopback: real HTTP, real SFTP, and ledgers of what truly happened. */
public final class SandboxWorld implements AutoCloseable {
    /** The settings under which a hub may talk to it. */
    public static final Map<String, Object> HUB_SETTINGS = Map.of("CARTAGE_NETWORKS", "127.0.0.0/8");

    private static final String PASSWORD = "sandbox-password";
    private static final Duration PAUSE = Duration.ofMillis(100);

    private final SandboxServer stores;
    private final SftpServer server;
    private final Path folder;
    private final List<Depot> depots = new ArrayList<>();

    private SandboxWorld(SandboxServer stores, SftpServer server, Path folder) {
        this.stores = stores;
        this.server = server;
        this.folder = folder;
    }

    /** A warehouse that works by itself. */
    public record Depot(String name, Warehouse warehouse, WarehouseRunner runner) {}

    /** @param folder for the warehouses' exchange folders and the server's host key */
    public static SandboxWorld start(Path folder) throws IOException {
        return start(folder, 0, 0);
    }

    /**
     * @param httpPort of the stores and the control API; 0 for any free one
     * @param sftpPort of the warehouses; 0 for any free one
     */
    public static SandboxWorld start(Path folder, int httpPort, int sftpPort) throws IOException {
        return new SandboxWorld(
                SandboxServer.start(httpPort), SftpServer.start(folder.resolve("keys"), sftpPort), folder);
    }

    public SandboxServer stores() {
        return stores;
    }

    public SftpServer server() {
        return server;
    }

    public List<Depot> depots() {
        return List.copyOf(depots);
    }

    public Shop openShop(ShopSettings settings) {
        return stores.open(settings);
    }

    public Depot openDepot(String name, UnaryOperator<WarehouseSettings> settings) {
        Path root = folder.resolve(name);
        server.add(SftpUser.withPassword(name, PASSWORD, root));
        Warehouse warehouse = new Warehouse(settings.apply(WarehouseSettings.of(root, depots.size() + 1)));
        Depot depot = new Depot(name, warehouse, WarehouseRunner.start(warehouse, Clock.systemUTC(), PAUSE));
        WarehouseCommands.add(stores.control(), name, warehouse);
        depots.add(depot);
        return depot;
    }

    /** What a user would enter for the shop. */
    public Map<String, String> answersFor(Shop shop) {
        return Map.of(
                "shop", stores.address(shop).toString(),
                "location", Long.toString(shop.locations().getFirst().id()),
                "accessToken", shop.settings().token(),
                "appSecret", shop.settings().secret());
    }

    /** What a user would enter for the warehouse. */
    public Map<String, String> answersFor(Depot depot) {
        return Map.of(
                "protocol", "SFTP",
                "host", "127.0.0.1",
                "port", Integer.toString(server.port()),
                "user", depot.name(),
                "password", PASSWORD,
                "acknowledgement", "FILE_GONE",
                "stableFor", "PT0S");
    }

    @Override
    public void close() {
        depots.forEach(depot -> depot.runner().close());
        server.close();
        stores.close();
    }
}
