package dev.cartage.transport;

import dev.cartage.spi.RemoteException;
import dev.cartage.spi.Wire;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;

/**
 * One HTTP/1.1 exchange at a time over kept connections. No redirect is followed: the connector sees the status as it
 * came. 429 becomes {@link RemoteException.Throttled}; every other status is an answer.
 */
public final class HttpExchange implements AutoCloseable {
    private final AddressGuard guard;
    private final HttpLimits limits;
    private final InstantSource clock;
    private final HttpClient client;

    public HttpExchange(AddressGuard guard, HttpLimits limits, InstantSource clock) {
        this.guard = guard;
        this.limits = limits;
        this.clock = clock;
        client = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .followRedirects(HttpClient.Redirect.NEVER)
                .connectTimeout(limits.connect())
                .executor(Executors.newVirtualThreadPerTaskExecutor())
                .build();
    }

    /**
     * Sends the request and waits for the whole answer.
     *
     * @throws RemoteException.Throttled on 429
     * @throws RemoteException.NotAuthorized if the address may not be reached; nothing was sent
     * @throws RemoteException.NoAnswer if no whole answer came, or one larger than allowed
     */
    public Wire.Answer send(Wire.Request request) {
        var failures = new HttpFailures(request.address());
        check(request.address(), failures);
        try {
            var answer = client.send(outgoing(request), BodyHandlers.limiting(BodyHandlers.ofByteArray(), limits.body()));
            if (answer.statusCode() == 429) throw failures.throttled(patience(answer));
            return new Wire.Answer(answer.statusCode(), headers(answer), answer.body());
        } catch (IOException e) {
            throw failures.translated(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw failures.interrupted();
        }
    }

    private void check(URI address, HttpFailures failures) {
        var scheme = String.valueOf(address.getScheme()).toLowerCase(Locale.ROOT);
        var host = address.getHost();
        if (host == null || address.getRawUserInfo() != null || !(scheme.equals("https") || scheme.equals("http")))
            throw failures.badAddress();
        var unused = guard.resolve(host);
    }

    private static HttpRequest outgoing(Wire.Request request) {
        var body = request.body().length == 0
                ? HttpRequest.BodyPublishers.noBody()
                : HttpRequest.BodyPublishers.ofByteArray(request.body());
        var outgoing = HttpRequest.newBuilder(request.address())
                .method(request.method(), body)
                .timeout(request.timeout());
        request.headers().forEach(outgoing::setHeader);
        return outgoing.build();
    }

    private Duration patience(HttpResponse<?> answer) {
        return answer.headers()
                .firstValue("retry-after")
                .flatMap(text -> RetryAfter.read(text, clock.instant()))
                .orElse(limits.patience());
    }

    private static Map<String, String> headers(HttpResponse<?> answer) {
        return answer.headers().map().entrySet().stream()
                .collect(Collectors.toMap(
                        header -> header.getKey().toLowerCase(Locale.ROOT),
                        header -> String.join(", ", header.getValue()),
                        (one, other) -> one + ", " + other));
    }

    @Override
    public void close() {
        client.shutdownNow();
    }
}
