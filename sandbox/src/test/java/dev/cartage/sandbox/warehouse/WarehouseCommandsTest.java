package dev.cartage.sandbox.warehouse;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cartage.sandbox.SandboxServer;
import dev.cartage.sandbox.sftp.SftpCommands;
import dev.cartage.sandbox.sftp.SftpFault;
import dev.cartage.sandbox.sftp.SftpServer;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WarehouseCommandsTest {
    private static final Instant NOW = Instant.parse("2026-11-21T10:00:00Z");

    @TempDir
    Path root;

    private final HttpClient client = HttpClient.newHttpClient();
    private SandboxServer sandbox;
    private Warehouse warehouse;

    @BeforeEach
    void start() throws IOException {
        sandbox = SandboxServer.start(0);
        warehouse = new Warehouse(WarehouseSettings.of(root, 7));
        WarehouseCommands.add(sandbox.control(), "east", warehouse);
    }

    @AfterEach
    void stop() {
        sandbox.close();
        client.close();
    }

    @Test
    void theLedgerIsReadOverHttp() throws Exception {
        Files.writeString(root.resolve("in/ord_1001_1.csv"), OrderText.v2("1001", 1));
        Files.writeString(root.resolve("in/ord_1001_2.csv"), OrderText.v2("1001", 1));
        warehouse.step(NOW);
        warehouse.step(NOW.plusSeconds(2));

        assertThat(call("GET", "warehouses/east/ledger", ""))
                .contains("\"ordersAccepted\":1", "\"duplicates\":1", "\"shipmentsWritten\":1");
        assertThat(call("GET", "warehouses/east/duplicates", "")).contains("ord_1001_2.csv");
        assertThat(call("GET", "warehouses/east/orders/1001", ""))
                .contains("ord_1001_1.csv", warehouse.ledger().tracking("1001").getFirst());
        assertThat(call("GET", "warehouses/east/orders/9", "")).contains("never told of order 9");
    }

    @Test
    void habitsAndStockAreSetOverHttp() throws Exception {
        call("PUT", "warehouses/east/habits/late", "{\"next\":1}");
        call("PUT", "warehouses/east/stock/SKU-1", "{\"onHand\":5}");
        Files.writeString(root.resolve("in/ord_1001_1.csv"), OrderText.v2("1001", 1));
        warehouse.step(NOW);
        warehouse.step(NOW.plusSeconds(2));

        assertThat(warehouse.waiting()).isEqualTo(1);
        assertThat(warehouse.shelves().onHand("SKU-1")).isEqualTo(5);
        assertThat(call("PUT", "warehouses/east/habits/dance", "{}")).contains("error");
    }

    @Test
    void faultsOfTheFileServerAreSetOverHttp() throws Exception {
        try (SftpServer server = SftpServer.start(root.resolve("keys"), 0)) {
            SftpCommands.add(sandbox.control(), server);
            call("PUT", "sftp/faults/cut_upload", "{\"next\":2,\"bytes\":10}");

            assertThat(server.faults().left(SftpFault.CUT_UPLOAD)).isEqualTo(2);
            call("DELETE", "sftp/faults", "");
            assertThat(server.faults().left(SftpFault.CUT_UPLOAD)).isZero();
        }
    }

    private String call(String method, String path, String body) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(sandbox.address() + "/control/" + path))
                .timeout(Duration.ofSeconds(30))
                .method(method, BodyPublishers.ofString(body))
                .build();
        return client.send(request, BodyHandlers.ofString()).body();
    }
}
