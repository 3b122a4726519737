package dev.cartage.transport;

import dev.cartage.spi.RemoteException;
import dev.cartage.spi.Wire;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.apache.hc.client5.http.classic.methods.HttpUriRequestBase;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.HttpStatus;
import org.apache.hc.core5.http.io.entity.ByteArrayEntity;
import org.apache.hc.core5.io.CloseMode;
import org.apache.hc.core5.util.Timeout;

/**
 * One HTTP/1.1 exchange at a time over kept connections. No redirect is followed, no cookie kept, nothing tried twice: the
 * connector sees the status as it came. 429 becomes {@link RemoteException.Throttled}; every other status is an answer.
 */
public final class HttpExchange implements AutoCloseable {
    private final HttpLimits limits;
    private final InstantSource clock;
    private final CloseableHttpClient client;

    public HttpExchange(AddressGuard guard, HttpLimits limits, InstantSource clock) {
        this.limits = limits;
        this.clock = clock;
        client = HttpClientSetup.create(guard, limits);
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
        if (!isWebAddress(request.address())) throw failures.badAddress();
        var deadline = System.nanoTime() + request.timeout().toNanos();
        try {
            return client.execute(outgoing(request), response -> answer(response, deadline, failures));
        } catch (IOException e) {
            throw failures.translated(e);
        }
    }

    private static boolean isWebAddress(URI address) {
        var scheme = String.valueOf(address.getScheme()).toLowerCase(Locale.ROOT);
        return (scheme.equals("https") || scheme.equals("http"))
                && address.getHost() != null
                && address.getRawUserInfo() == null;
    }

    private static HttpUriRequestBase outgoing(Wire.Request request) {
        var outgoing = new HttpUriRequestBase(request.method(), request.address());
        request.headers().forEach(outgoing::setHeader);
        if (request.body().length > 0) outgoing.setEntity(new ByteArrayEntity(request.body(), null));
        outgoing.setConfig(RequestConfig.custom()
                .setResponseTimeout(Timeout.of(request.timeout()))
                .setConnectionRequestTimeout(Timeout.of(request.timeout()))
                .build());
        return outgoing;
    }

    private Wire.Answer answer(ClassicHttpResponse response, long deadline, HttpFailures failures) throws IOException {
        if (response.getCode() == HttpStatus.SC_TOO_MANY_REQUESTS) throw failures.throttled(patience(response));
        var body = new LimitedBody(limits.body(), deadline).read(response.getEntity());
        return new Wire.Answer(response.getCode(), headers(response), body);
    }

    private Duration patience(ClassicHttpResponse response) {
        var header = response.getFirstHeader("Retry-After");
        return header == null
                ? limits.patience()
                : RetryAfter.read(header.getValue(), clock.instant()).orElse(limits.patience());
    }

    private static Map<String, String> headers(ClassicHttpResponse response) {
        var headers = new HashMap<String, String>();
        for (Header header : response.getHeaders())
            headers.merge(
                    header.getName().toLowerCase(Locale.ROOT),
                    String.valueOf(header.getValue()),
                    (one, other) -> one + ", " + other);
        return headers;
    }

    @Override
    public void close() {
        client.close(CloseMode.IMMEDIATE);
    }
}
