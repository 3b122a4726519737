package dev.cartage;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cartage.contract.StoreFixture.Wish;
import dev.cartage.contract.server.TrytonServer;
import dev.cartage.contract.server.VendureServer;
import dev.cartage.contract.tryton.TrytonWarehouse;
import dev.cartage.contract.vendure.VendureShop;
import dev.cartage.hub.storage.CartageHome;
import dev.cartage.hub.web.enter.FirstStart;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Two systems that others wrote, and a process that is killed between them: orders placed in a real Vendure are picked by
 * the staff of a real Tryton, and their tracking numbers stand in Vendure; none is lost, none is there twice.
 */
@Timeout(value = 600, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class TrytonEndToEndTest {
    private static final int ORDERS = Integer.getInteger("cartage.tryton.orders", 24);
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final Duration PATIENCE = Duration.ofSeconds(150);

    @TempDir
    private Path home;

    private VendureServer vendure;
    private VendureShop shop;
    private TrytonServer tryton;
    private TrytonWarehouse warehouse;
    private HubProcess hub;
    private URI address;
    private HubClient api;
    private long connection;

    @BeforeEach
    void open() throws Exception {
        Programs.in(home);
        tryton = TrytonServer.start();
        vendure = VendureServer.start();
        shop = VendureShop.open(vendure.address());
        warehouse = TrytonWarehouse.open(tryton.address(), "Lanterns");
        warehouse.stock(shop.skus());
        start();
        connection = connect(address);
        api.post("/api/connections/" + connection + "/enable", Map.of());
    }

    private void start() throws IOException {
        hub = HubProcess.start(home, Map.of("CARTAGE_NETWORKS", "127.0.0.0/8"));
        String said = hub.awaitLine("Cartage is ready at");
        address = URI.create(said.substring(said.lastIndexOf("http")).strip());
        Thread.ofVirtual().start(() -> hub.output().lines().forEach(_ -> {}));
        api = new HubClient(address, token());
    }

    private String token() {
        return new CartageHome(home).secret(FirstStart.COMMAND_LINE);
    }

    /** As a program would that sets up its merchants. */
    private long connect(URI address) throws Exception {
        Map<String, ?> wanted = Map.of(
                "name", "Lanterns to Riverside",
                "customer", Map.of("company_name", "Lantern & Loom"),
                "store",
                        Map.of(
                                "platform", "vendure",
                                "name", "Lanterns",
                                "adapter", VendureConnection.answersFor(shop)),
                "warehouse",
                        Map.of(
                                "platform", "tryton",
                                "description", "Riverside",
                                "adapter", warehouse.answers(tryton.address(), TrytonWarehouse.PASSWORD)));
        HttpRequest request = HttpRequest.newBuilder(address.resolve("/api/connections"))
                .header("Authorization", "Bearer " + token())
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(JSON.writeValueAsString(wanted)))
                .build();
        try (HttpClient http = HttpClient.newHttpClient()) {
            String said =
                    http.send(request, HttpResponse.BodyHandlers.ofString()).body();
            return JSON.readTree(said).path("id").asLong();
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
        IntStream.range(0, ORDERS)
                .forEach(i -> shop.buy(Wish.of(shop.skus().get(i % shop.skus().size()), 1 + i % 3)));
        Map<String, String> idByNumber =
                shop.orders().stream().collect(Collectors.toMap(one -> text(one, "code"), one -> text(one, "id")));
        run("orders");
        await("some orders are in Tryton", () -> warehouse.staff().waiting().size() >= ORDERS / 8);
        kill();
        run("orders");
        await("all orders are in Tryton", () -> warehouse.staff().waiting().size() >= ORDERS);
        assertThat(warehouse.staff().waiting()).containsExactlyInAnyOrderElementsOf(idByNumber.keySet());

        warehouse
                .staff()
                .shipWhole(idByNumber.keySet().stream()
                        .collect(Collectors.toMap(number -> number, number -> "TRACK-" + number)));
        run("shipments");
        await("some tracking numbers are in Vendure", () -> told() >= ORDERS / 8);
        kill();
        await("all tracking numbers are in Vendure", () -> {
            run("shipments");
            return told() == ORDERS;
        });
        assertThat(idByNumber).allSatisfy((number, id) -> {
            assertThat(shop.shipments(id, "TRACK-" + number)).as("told once").isEqualTo(1);
            assertThat(warehouse.shipments(number)).as("picked once").hasSize(1);
        });
        Eventually.within(
                PATIENCE,
                "all orders are closed",
                () -> hubOrders()
                        .allMatch(order -> text(order, "fulfillment_state").equals("closed")),
                () -> hubOrders()
                        .filter(order -> !text(order, "fulfillment_state").equals("closed"))
                        .map(this::explained)
                        .collect(Collectors.joining("\n", "\n", "")));
        assertThat(hubOrders()).hasSize(ORDERS);
    }

    private Stream<JsonNode> hubOrders() {
        return api.get("/api/orders", Map.of("limit", "250")).path("orders").valueStream();
    }

    /** With its problem and its Timeline. */
    private String explained(JsonNode order) {
        JsonNode whole = api.get("/api/orders/" + order.path("id").asLong(), Map.of());
        return text(order, "external_display_id") + " is " + text(order, "fulfillment_state") + " "
                + whole.path("problem") + "\n  " + whole.path("timeline");
    }

    private static String text(JsonNode node, String field) {
        return node.path(field).stringValue("");
    }

    private void kill() throws IOException {
        hub.kill();
        start();
    }

    private void run(String flow) {
        api.post("/api/connections/" + connection + "/flows/" + flow + "/run", Map.of());
    }

    private long told() {
        return shop.orders().stream()
                .filter(order -> List.of("Shipped", "Delivered").contains(text(order, "state")))
                .count();
    }

    private static void await(String what, BooleanSupplier condition) {
        Eventually.within(PATIENCE, what, condition);
    }
}
