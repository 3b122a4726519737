package dev.cartage;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** {@code cartage serve} as a process of its own, from the test's class path. */
record HubProcess(Process process, BufferedReader output) implements AutoCloseable {

    static HubProcess start(Path home, Map<String, String> settings) throws IOException {
        var builder = new ProcessBuilder(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                // It lives for seconds: what pays off in hours only costs.
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                CartageApplication.class.getName(),
                "serve"));
        builder.environment().keySet().removeIf(name -> name.startsWith("CARTAGE_"));
        builder.environment().put("CARTAGE_HOME", home.toString());
        builder.environment().put("CARTAGE_PORT", "0");
        builder.environment().put("CARTAGE_ADDRESS", "127.0.0.1");
        builder.environment().putAll(settings);
        var process = builder.redirectErrorStream(true).start();
        return new HubProcess(process, process.inputReader());
    }

    /** Reads on until a line holds this text. */
    String awaitLine(String text) throws IOException {
        var seen = new StringBuilder();
        for (var line = output.readLine(); line != null; line = output.readLine()) {
            if (line.contains(text)) {
                return line;
            }
            seen.append(line).append('\n');
        }
        throw new IOException("The hub ended without saying '" + text + "':\n" + seen);
    }

    /** As {@code kill -9} does; its database still runs for a moment. */
    void kill() {
        process.destroyForcibly();
        process.onExit().join();
    }

    @Override
    public void close() {
        List<ProcessHandle> family = process.descendants().toList();
        kill();
        // Its database ends by itself, a moment later, and still writes to the folder until then.
        family.forEach(
                one -> one.onExit().completeOnTimeout(one, 30, TimeUnit.SECONDS).join());
    }
}
