package dev.cartage.bench.world;

import dev.cartage.bench.process.JavaProgram;
import dev.cartage.bench.process.Waiting;
import dev.cartage.bench.truth.Verdict;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/** The sandbox's process, seen from the benchmark. */
public final class World implements AutoCloseable {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Process process;
    private final URI address;
    private final HttpClient http = HttpClient.newHttpClient();

    private World(Process process, URI address) {
        this.process = process;
        this.address = address;
    }

    /** @param folder for its files and its log */
    public static World start(Path folder, WorldSettings settings) throws IOException {
        Path file = Files.createDirectories(folder).resolve(WorldProcess.ADDRESS);
        Files.deleteIfExists(file);
        List<String> arguments = new ArrayList<>(List.of(folder.toString()));
        arguments.addAll(settings.arguments());
        Process process = new JavaProgram(
                        WorldProcess.class.getName(), List.of("-Xmx4g", "-Xmn1g", "-XX:+UseSerialGC"), arguments)
                .start(Map.of(), folder.resolve("log"));
        if (!Waiting.until(
                Duration.ofSeconds(60), Duration.ofMillis(20), () -> Files.exists(file) || !process.isAlive())) {
            process.destroyForcibly();
            throw new IOException("The sandbox did not start; see " + folder.resolve("log"));
        }
        return new World(process, URI.create(Files.readString(file)));
    }

    public ProcessHandle process() {
        return process.toHandle();
    }

    public Places places() throws IOException {
        return get("places", Places.class);
    }

    /** @param spread over how long a time behind now their times lie */
    public Progress place(int orders, Duration spread) throws IOException {
        String body = JSON.writeValueAsString(Map.of("count", orders, "spreadSeconds", spread.toSeconds()));
        return send(
                HttpRequest.newBuilder(at("orders")).POST(HttpRequest.BodyPublishers.ofString(body)), Progress.class);
    }

    public Progress progress() throws IOException {
        return get("progress", Progress.class);
    }

    /** Of orders placed since. */
    public Delays delays(Instant from) throws IOException {
        return get("delays?from=" + from.toEpochMilli(), Delays.class);
    }

    public Verdict verdict() throws IOException {
        return get("verdict", Verdict.class);
    }

    private URI at(String what) {
        return URI.create(address + "/control/bench/" + what);
    }

    private <T> T get(String what, Class<T> type) throws IOException {
        return send(HttpRequest.newBuilder(at(what)), type);
    }

    private <T> T send(HttpRequest.Builder request, Class<T> type) throws IOException {
        try {
            HttpResponse<String> answer =
                    http.send(request.timeout(Duration.ofMinutes(2)).build(), HttpResponse.BodyHandlers.ofString());
            if (answer.statusCode() >= 300) {
                throw new IOException("The sandbox says: " + answer.body());
            }
            return JSON.readValue(answer.body(), type);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IOException("Interrupted", stopped);
        }
    }

    @Override
    public void close() throws IOException {
        process.getOutputStream().close();
        if (!Waiting.until(Duration.ofSeconds(20), Duration.ofMillis(20), () -> !process.isAlive())) {
            process.destroyForcibly();
        }
        http.close();
    }
}
