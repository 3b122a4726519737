package dev.cartage.contract;

import dev.cartage.model.Problem;
import dev.cartage.spi.RemoteException;
import dev.cartage.spi.Wire;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;
import java.util.stream.Collectors;

/** The plainest wire there can be. */
final class ContractWire implements Wire, AutoCloseable {
    private final HttpClient client = HttpClient.newHttpClient();

    @Override
    public Answer send(Request request) {
        HttpRequest.Builder outgoing = HttpRequest.newBuilder(request.address())
                .method(request.method(), HttpRequest.BodyPublishers.ofByteArray(request.body()))
                .timeout(request.timeout());
        request.headers().forEach(outgoing::header);
        try {
            return answer(client.send(outgoing.build(), HttpResponse.BodyHandlers.ofByteArray()));
        } catch (IOException broken) {
            throw new RemoteException.NoAnswer(new Problem("line-broke", "The line broke.", "Nothing."), true);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }

    private static Answer answer(HttpResponse<byte[]> answer) {
        if (answer.statusCode() == 429) {
            long seconds = answer.headers().firstValueAsLong("Retry-After").orElse(1);
            throw new RemoteException.Throttled(
                    new Problem("asked-to-wait", "The store asks for patience.", "Nothing."),
                    Duration.ofSeconds(seconds));
        }
        Map<String, String> headers = answer.headers().map().entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, header -> String.join(", ", header.getValue())));
        return new Answer(answer.statusCode(), headers, answer.body());
    }

    @Override
    public void close() {
        client.shutdownNow();
    }
}
