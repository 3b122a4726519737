package dev.cartage;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cartage.hub.storage.CartageHome;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(value = 300, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class ServeTest {
    @TempDir
    private Path home;

    @Test
    void theHubComesUpAnswersAndGoesInGoodOrder() throws Exception {
        try (var hub = HubProcess.start(home, Map.of())) {
            var line = hub.awaitLine("Cartage is ready at");
            var running = RunningHub.on(new CartageHome(home)).orElseThrow();
            assertThat(line).endsWith(running.address().toString());
            assertThat(running.get("/health").statusCode()).isEqualTo(200);
            assertThat(running.get("/health").body()).contains("\"status\":\"up\"");

            var children = hub.process().descendants().toList();
            assertThat(children).isNotEmpty();
            hub.process().destroy();
            assertThat(hub.process().waitFor(30, TimeUnit.SECONDS)).isTrue();
            assertThat(children).noneMatch(ProcessHandle::isAlive);
            assertThat(RunningHub.on(new CartageHome(home))).isEmpty();
        }
        var before = Instant.now();
        try (var again = HubProcess.start(home, Map.of())) {
            again.awaitLine("Cartage is ready at");
            System.out.println("warm start of the hub: "
                    + Duration.between(before, Instant.now()).toMillis() + " ms");
        }
    }

    @Test
    void aHubThatWasKilledStartsAgainWithoutHelp() throws Exception {
        try (var hub = HubProcess.start(Programs.in(home), Map.of())) {
            hub.awaitLine("Cartage is ready at");
            hub.kill();
            try (var again = HubProcess.start(home, Map.of())) {
                assertThat(again.awaitLine("Cartage is ready at")).contains("http://127.0.0.1:");
            }
        }
    }

    @Test
    void aWrongSettingIsToldInOneSentence() throws IOException {
        try (var hub = HubProcess.start(home, Map.of("CARTAGE_DATABASE_URL", "jdbc:mysql://localhost/orders"))) {
            assertThat(hub.output().readAllLines())
                    .singleElement()
                    .asString()
                    .startsWith("CARTAGE_DATABASE_URL does not name a PostgreSQL database.");
            assertThat(hub.process().onExit().join().exitValue()).isOne();
        }
    }
}
