package dev.cartage.bench.rules;

import dev.cartage.CartageApplication;
import dev.cartage.bench.measure.HubDatabase;
import dev.cartage.bench.process.Waiting;
import dev.cartage.bench.world.Entry;
import dev.cartage.bench.world.Places;
import dev.cartage.hub.account.Accounts;
import dev.cartage.hub.rule.BackTest;
import dev.cartage.hub.rule.BackTests;
import dev.cartage.hub.rule.Rules;
import dev.cartage.hub.rule.Saving;
import dev.cartage.hub.rule.Scope;
import dev.cartage.hub.storage.Tenant;
import dev.cartage.rules.hook.Hook;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.springframework.context.ApplicationContext;
import org.springframework.util.FileSystemUtils;

/** How many orders a back-test of fifty rules beside 49 looks at in a second, in a hub with the database that it brings. */
final class BackTestSpeed {
    private static final Duration PATIENCE = Duration.ofMinutes(10);

    /** Nobody is there; a back-test asks nobody. */
    private static final Places PLACES = new Places(
            List.of(new Places.Place(
                    "Lanterns",
                    Map.of("shop", "http://127.0.0.1:9", "location", "1", "accessToken", "none", "appSecret", "none"))),
            List.of(new Places.Place(
                    "Bayside",
                    Map.of("protocol", "SFTP", "host", "127.0.0.1", "port", "9", "user", "u", "password", "p"))));

    private BackTestSpeed() {}

    static double of(int orders) throws IOException, SQLException {
        Path folder = Files.createTempDirectory("cartage-rules-");
        Path home = folder.resolve("home");
        Entry.into(home, PLACES);
        Map<String, Object> settings = Map.of(
                "CARTAGE_HOME", home.toString(),
                "CARTAGE_PORT", "0",
                "CARTAGE_ADDRESS", "127.0.0.1",
                "CARTAGE_NETWORKS", "127.0.0.0/8");
        try (var hub = CartageApplication.start(settings);
                HubDatabase database = HubDatabase.of(home)) {
            StoredOrders.write(database, orders);
            long account = hub.getBean(Accounts.class).all().getFirst();
            return Tenant.call(account, () -> ordersPerSecond(hub));
        } finally {
            FileSystemUtils.deleteRecursively(folder);
        }
    }

    private static double ordersPerSecond(ApplicationContext hub) throws IOException {
        Rules rules = hub.getBean(Rules.class);
        long last = 0;
        for (int i = 0; i < 50; i++) {
            Saving saving = rules.create(Hook.ORDER_IMPORT, SampleRules.lines(i), List.of(Scope.ACCOUNT), "bench");
            last = ((Saving.Saved) saving).rule().id();
            if (i < 49) {
                rules.activate(last);
            }
        }
        BackTest test = hub.getBean(BackTests.class).begin(rules.proposed(last, SampleRules.lines(49)), 30);
        Waiting.until(PATIENCE, Duration.ofMillis(20), () -> test.report().state() != BackTest.State.RUNNING);
        BackTest.Report report = test.report();
        if (report.state() != BackTest.State.DONE || report.unreadable() > 0) {
            throw new IllegalStateException("The back-test did not come to its end: " + report);
        }
        Duration took = Duration.between(report.begun(), report.ended().orElseThrow());
        return report.orders() / (took.toMillis() / 1_000.0);
    }
}
