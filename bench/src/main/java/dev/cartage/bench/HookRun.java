package dev.cartage.bench;

import dev.cartage.bench.measure.Figures;
import dev.cartage.bench.measure.HubDatabase;
import dev.cartage.bench.process.Hub;
import dev.cartage.bench.process.Waiting;
import dev.cartage.bench.world.Delays;
import dev.cartage.bench.world.Progress;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;

/** Single orders in a quiet hub that its stores tell of each: how long until the warehouse has the order's file. */
final class HookRun {
    private static final Duration BETWEEN_ORDERS = Duration.ofMillis(300);
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final Stage stage;
    private final PipelineOptions options;

    HookRun(Stage stage, PipelineOptions options) {
        this.stage = stage;
        this.options = options;
    }

    void measure(Figures figures) throws IOException, SQLException {
        int port = freePort();
        Map<String, String> settings =
                Map.of("CARTAGE_PORT", Integer.toString(port), "CARTAGE_URL", "http://127.0.0.1:" + port);
        try (Hub _ = Hub.start(stage.home(), options.hubOptions, settings);
                HubDatabase database = HubDatabase.of(stage.home())) {
            awaitSubscriptions(database);
            carry(10);
            Instant begun = Instant.now();
            carry(options.hooks);
            Delays delays = stage.world().delays(begun);
            figures.put("webhook_orders", delays.orders());
            figures.put("webhook_to_file_p50_ms", delays.median());
            figures.put("webhook_to_file_p95_ms", delays.ninetyFifth());
            finish(database);
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return free.getLocalPort();
        }
    }

    private void awaitSubscriptions(HubDatabase database) throws IOException {
        boolean all = Waiting.until(PATIENCE, Duration.ofMillis(100), () -> {
            try {
                return database.number(
                                "select count(*) from store_hook where subscribed_at > now() - interval '1 minute'")
                        == options.stores;
            } catch (SQLException failure) {
                throw new IOException(failure);
            }
        });
        if (!all) {
            throw new IOException("Not all stores agreed to send their messages");
        }
    }

    private void carry(int orders) throws IOException {
        long wanted = stage.world().progress().placed() + orders;
        for (int i = 0; i < orders; i++) {
            stage.world().place(1, Duration.ZERO);
            Waiting.pause(BETWEEN_ORDERS);
        }
        Waiting.until(PATIENCE, Duration.ofMillis(50), () -> {
            Progress now = stage.world().progress();
            return now.accepted() >= wanted;
        });
    }

    private void finish(HubDatabase database) throws IOException, SQLException {
        new Feed(stage.world(), database, 0).run(0, Duration.ZERO);
    }
}
