package dev.cartage.bench.world;

import dev.cartage.demo.SandboxWorld;
import dev.cartage.sandbox.shopify.store.ShopSettings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/** The sandbox as a process of its own: runs until its input ends, and writes into a file where it listens. */
public final class WorldProcess {
    /** Name of the file, in the sandbox's folder, that holds its address. */
    static final String ADDRESS = "address";

    private WorldProcess() {}

    /** Arguments: the folder, then those of {@link WorldSettings}. */
    public static void main(String[] arguments) throws IOException {
        Path folder = Path.of(arguments[0]);
        WorldSettings settings = WorldSettings.of(List.of(arguments).subList(1, arguments.length));
        try (SandboxWorld world = SandboxWorld.start(folder)) {
            open(world, settings);
            new WorldCommands(world).add();
            Path written = Files.writeString(
                    folder.resolve(ADDRESS + ".new"), world.stores().address().toString());
            Files.move(written, folder.resolve(ADDRESS));
            System.in.transferTo(java.io.OutputStream.nullOutputStream());
        }
    }

    private static void open(SandboxWorld world, WorldSettings settings) {
        for (int number = 1; number <= settings.stores(); number++) {
            ShopSettings usual = ShopSettings.of("store-" + number).unlimited();
            world.openShop(new ShopSettings(
                    usual.handle(),
                    usual.token(),
                    usual.secret(),
                    usual.currency(),
                    usual.country(),
                    number,
                    settings.products(),
                    usual.bucketSize(),
                    usual.restorePerSecond(),
                    usual.largestQuery()));
        }
        for (int number = 1; number <= settings.warehouses(); number++) {
            world.openDepot(
                    "depot-" + number,
                    usual -> usual.shippingAfter(settings.shipAfter()).countingEvery(Duration.ZERO));
        }
    }
}
