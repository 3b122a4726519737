package dev.cartage;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cartage.contract.StoreFixture.Wish;
import dev.cartage.contract.server.OpenSshServer;
import dev.cartage.contract.server.VendureServer;
import dev.cartage.contract.vendure.VendureShop;
import dev.cartage.demo.SandboxWorld;
import dev.cartage.hub.flow.FlowKind;
import dev.cartage.sandbox.warehouse.Ledger;
import dev.cartage.sandbox.warehouse.PickOrder;
import dev.cartage.sandbox.warehouse.Warehouse;
import dev.cartage.sandbox.warehouse.WarehouseRunner;
import dev.cartage.sandbox.warehouse.WarehouseSettings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * The main job on real input: a real Vendure with a buyer, a real hub, a real OpenSSH server, and a warehouse that works
 * in that server's folder.
 */
@Timeout(value = 300, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class VendureEndToEndTest {
    private static final int COUNTED = 77;

    @TempDir
    private Path home;

    private VendureServer vendure;
    private VendureShop shop;
    private OpenSshServer ssh;
    private Warehouse warehouse;
    private Optional<WarehouseRunner> pickers = Optional.empty();
    private ConfigurableApplicationContext hub;
    private VendureConnection connection;

    @BeforeEach
    void open() throws IOException {
        vendure = VendureServer.start();
        shop = VendureShop.open(vendure.address());
        ssh = OpenSshServer.start();
        shareFolders(ssh.folder());
        warehouse = new Warehouse(WarehouseSettings.of(ssh.folder(), 1)
                .shippingAfter(Duration.ofMillis(500))
                .countingEvery(Duration.ofSeconds(1)));
        hub = CartageApplication.start(settings());
        connection = VendureConnection.enter(hub, shop, ssh);
    }

    /** The warehouse's people and the server's user are two users of the machine. */
    private static void shareFolders(Path root) throws IOException {
        for (var folder : List.of("in", "out", "out/archive")) {
            var made = Files.createDirectories(root.resolve(folder));
            Files.setPosixFilePermissions(made, PosixFilePermissions.fromString("rwxrwxrwx"));
        }
    }

    private Map<String, Object> settings() throws IOException {
        Map<String, Object> settings = new HashMap<>(SandboxWorld.HUB_SETTINGS);
        settings.put("CARTAGE_HOME", Programs.in(home).toString());
        settings.put("CARTAGE_PORT", "0");
        settings.put("CARTAGE_ADDRESS", "127.0.0.1");
        return settings;
    }

    @AfterEach
    void close() {
        if (hub != null) hub.close();
        pickers.ifPresent(WarehouseRunner::close);
        if (ssh != null) ssh.close();
        if (shop != null) shop.close();
        if (vendure != null) vendure.close();
    }

    @Test
    void whatABuyerOrdersIsPickedAndItsTrackingAndTheStockStandInTheStore() {
        String bought = shop.skus().getFirst();
        String counted = shop.skus().getLast();
        String order = shop.buy(Wish.of(bought, 3).noting("Leave it with the neighbours 🎁"));
        String number = shop.order(order).path("code").stringValue();

        await("the order file lies on the server", () -> {
            connection.run(FlowKind.ORDERS);
            return !orderFiles().isEmpty();
        });
        warehouse.shelves().put(counted, COUNTED);
        pickers = Optional.of(WarehouseRunner.start(warehouse, Clock.systemUTC(), Duration.ofMillis(100)));
        await(
                "the order is picked and shipped",
                () -> warehouse.ledger().tracking(number).size() == 1);
        assertThat(picked(number)).satisfies(pick -> {
            assertThat(pick.shipToName()).isEqualTo("Kim Example");
            assertThat(pick.country()).isEqualTo("US");
            assertThat(pick.lines()).singleElement().satisfies(line -> {
                assertThat(line.sku()).isEqualTo(bought);
                assertThat(line.quantity()).isEqualTo(3);
            });
        });

        String tracking = warehouse.ledger().tracking(number).getFirst();
        await("the tracking number stands in Vendure", () -> {
            connection.run(FlowKind.SHIPMENTS);
            return shop.shipments(order, tracking) == 1;
        });
        assertThat(shop.order(order).path("state").stringValue()).isEqualTo("Shipped");
        await("the order is closed", () -> connection.statuses().equals(List.of("CLOSED")));

        await("the warehouse's stock stands in Vendure", () -> {
            connection.run(FlowKind.INVENTORY);
            return shop.stock(counted) == COUNTED;
        });
        assertThat(warehouse.ledger().duplicates()).isEmpty();
        assertThat(warehouse.ledger().badFiles()).isEmpty();
    }

    private List<Path> orderFiles() {
        try (var files = Files.newDirectoryStream(ssh.folder().resolve("in"), "ord_*.csv")) {
            return java.util.stream.StreamSupport.stream(files.spliterator(), false)
                    .toList();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private PickOrder picked(String number) {
        return warehouse
                .ledger()
                .instruction(number)
                .flatMap(Ledger.Instruction::order)
                .orElseThrow();
    }

    private static void await(String what, BooleanSupplier condition) {
        Eventually.within(Duration.ofSeconds(90), what, condition);
    }
}
