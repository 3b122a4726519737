package dev.cartage;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cartage.contract.StoreFixture.Wish;
import dev.cartage.contract.server.TrytonServer;
import dev.cartage.contract.server.VendureServer;
import dev.cartage.contract.tryton.TrytonStaff;
import dev.cartage.contract.tryton.TrytonWarehouse;
import dev.cartage.contract.vendure.VendureShop;
import dev.cartage.demo.SandboxWorld;
import dev.cartage.hub.storage.CartageHome;
import dev.cartage.hub.web.enter.FirstStart;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * Two systems that others wrote, and a process that is killed between them: orders placed in a real Vendure are picked by
 * the staff of a real Tryton, and their tracking numbers stand in Vendure; none is lost, none is there twice.
 */
@Timeout(value = 600, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class TrytonEndToEndTest {
    private static final int ORDERS = Integer.getInteger("cartage.tryton.orders", 40);

    @TempDir
    private Path home;

    private VendureServer vendure;
    private VendureShop shop;
    private TrytonServer tryton;
    private TrytonWarehouse warehouse;
    private HubProcess hub;
    private HubClient api;
    private long connection;

    @BeforeEach
    void open() throws IOException {
        tryton = TrytonServer.start();
        vendure = VendureServer.start();
        shop = VendureShop.open(vendure.address());
        warehouse = TrytonWarehouse.open(tryton.address(), "Lanterns");
        warehouse.stock(shop.skus());
        connection = connect();
        start();
    }

    private void start() throws IOException {
        hub = HubProcess.start(home, Map.of("CARTAGE_NETWORKS", "127.0.0.0/8"));
        String said = hub.awaitLine("Cartage is ready at");
        URI address = URI.create(said.substring(said.lastIndexOf("http")).strip());
        Thread.ofVirtual().start(() -> hub.output().lines().forEach(_ -> {}));
        api = new HubClient(address, new CartageHome(home).secret(FirstStart.COMMAND_LINE));
    }

    /** As a person would, in a hub that is then stopped. */
    private long connect() {
        Map<String, Object> settings = new HashMap<>(SandboxWorld.HUB_SETTINGS);
        settings.put("CARTAGE_HOME", home.toString());
        settings.put("CARTAGE_PORT", "0");
        settings.put("CARTAGE_ADDRESS", "127.0.0.1");
        try (ConfigurableApplicationContext first = CartageApplication.start(settings)) {
            return VendureConnection.enter(
                            first, shop, "tryton", warehouse.answers(tryton.address(), TrytonWarehouse.PASSWORD))
                    .id();
        }
    }

    @AfterEach
    void close() {
        if (hub != null) hub.close();
        if (shop != null) shop.close();
        if (vendure != null) vendure.close();
        if (tryton != null) tryton.close();
    }

    @Test
    void whateverIsKilledOnTheWayEachOrderIsPickedOnceAndItsTrackingStandsInTheStore() throws IOException {
        Map<String, String> idByNumber = IntStream.range(0, ORDERS)
                .mapToObj(i -> shop.buy(Wish.of(shop.skus().get(i % shop.skus().size()), 1 + i % 3)))
                .collect(Collectors.toMap(id -> shop.order(id).path("code").stringValue(), id -> id));
        run("orders");
        await("some orders are in Tryton", () -> warehouse.staff().waiting().size() >= ORDERS / 8);
        kill();
        run("orders");
        await("all orders are in Tryton", () -> warehouse.staff().waiting().size() >= ORDERS);
        assertThat(warehouse.staff().waiting()).containsExactlyInAnyOrderElementsOf(idByNumber.keySet());

        ship(idByNumber.keySet());
        run("shipments");
        await("some tracking numbers are in Vendure", () -> told(idByNumber) >= ORDERS / 8);
        kill();
        await("all tracking numbers are in Vendure", () -> {
            run("shipments");
            return told(idByNumber) == ORDERS;
        });
        assertThat(idByNumber).allSatisfy((number, id) -> {
            assertThat(shop.shipments(id, "TRACK-" + number)).as("told once").isEqualTo(1);
            assertThat(warehouse.shipments(number)).as("picked once").hasSize(1);
        });
        await(
                "all orders are closed",
                () -> api.get("/api/orders", Map.of("state", "closed", "limit", "250"))
                                .path("orders")
                                .size()
                        == ORDERS);
    }

    private void kill() throws IOException {
        hub.kill();
        start();
    }

    private void run(String flow) {
        api.post("/api/connections/" + connection + "/flows/" + flow + "/run", Map.of());
    }

    private void ship(Iterable<String> numbers) {
        TrytonStaff staff = warehouse.staff();
        numbers.forEach(number -> staff.shipWhole(number, "TRACK-" + number));
    }

    private int told(Map<String, String> idByNumber) {
        return (int) idByNumber.values().stream()
                .filter(id -> List.of("Shipped", "Delivered")
                        .contains(shop.order(id).path("state").stringValue()))
                .count();
    }

    private static void await(String what, BooleanSupplier condition) {
        Eventually.within(Duration.ofSeconds(150), what, condition);
    }
}
