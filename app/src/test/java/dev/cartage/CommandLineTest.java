package dev.cartage;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cartage.hub.storage.CartageHome;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Commands as clients of a hub that runs, each a process of its own. */
@Timeout(value = 180, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class CommandLineTest {
    @TempDir
    private Path home;

    @Test
    void whoMayReadTheHomeMayAskTheHubThatRunsOnIt() throws Exception {
        assertThat(run("orders")).startsWith("No hub runs on " + home);
        try (var hub = HubProcess.start(Programs.in(home), Map.of())) {
            hub.awaitLine("Cartage is ready at");
            assertThat(run("orders")).startsWith("ID");
            assertThat(run("orders", "--json")).isEqualTo("[ ]");
            assertThat(run("orders", "--state", "nonsense")).isEqualTo("There is no state “nonsense”.");
            assertThat(run("run", "orders", "--connection", "Nowhere")).startsWith("There is no connection “Nowhere”.");
            assertThat(run("doctor")).contains("ok   database").contains("ok   disk");

            var token = run("token");
            assertThat(token).startsWith("cartage_");
            var address = RunningHub.on(new CartageHome(home)).orElseThrow().address();
            assertThat(new HubClient(address, token).get("/api/connections", Map.of()))
                    .isEmpty();
        }
    }

    private String run(String... arguments) throws IOException, InterruptedException {
        var command = new java.util.ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-Dstdout.encoding=UTF-8",
                "-Dstderr.encoding=UTF-8",
                "-cp",
                System.getProperty("java.class.path"),
                CartageApplication.class.getName()));
        command.addAll(List.of(arguments));
        var builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().put("CARTAGE_HOME", home.toString());
        var process = builder.start();
        try (var output = process.inputReader(java.nio.charset.StandardCharsets.UTF_8)) {
            var said = output.readAllAsString().strip();
            process.waitFor();
            return said;
        }
    }
}
