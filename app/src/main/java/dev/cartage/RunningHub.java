package dev.cartage;

import dev.cartage.hub.storage.CartageHome;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/** The hub that serves this home, for commands that are its clients. */
record RunningHub(URI address) {

    /** Empty where no hub was started on this home, or it was stopped in good order. */
    static Optional<RunningHub> on(CartageHome home) {
        try {
            var file = file(home);
            return Files.exists(file)
                    ? Optional.of(
                            new RunningHub(URI.create(Files.readString(file).strip())))
                    : Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static void announce(CartageHome home, String address) {
        try {
            Files.writeString(file(home), address);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static void withdraw(CartageHome home) {
        try {
            Files.deleteIfExists(file(home));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path file(CartageHome home) {
        return home.folder().resolve("address");
    }

    /** @throws IOException if nobody answers within five seconds */
    HttpResponse<String> get(String path) throws IOException {
        try (var client =
                HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build()) {
            var request = HttpRequest.newBuilder(address.resolve(path))
                    .timeout(Duration.ofSeconds(5))
                    .build();
            return client.send(request, HttpResponse.BodyHandlers.ofString());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        }
    }
}
