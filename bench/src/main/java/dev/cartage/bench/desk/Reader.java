package dev.cartage.bench.desk;

import dev.cartage.CartageApplication;
import dev.cartage.hub.account.Accounts;
import dev.cartage.hub.account.People;
import dev.cartage.hub.account.Role;
import dev.cartage.hub.account.Sessions;
import dev.cartage.hub.account.SignedIn;
import dev.cartage.hub.storage.Tenant;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** A person who reads pages, signed in. */
public final class Reader {
    private final HttpClient http = HttpClient.newHttpClient();
    private final String session;
    private final String address;

    private Reader(String session, String address) {
        this.session = session;
        this.address = address;
    }

    /** Makes the first account if there is none, and a person of it. The hub ends again. */
    public static Reader signedIn(Path home) {
        Map<String, Object> settings = Map.of(
                "CARTAGE_HOME", home.toString(),
                "CARTAGE_PORT", "0",
                "CARTAGE_ADDRESS", "127.0.0.1",
                "CARTAGE_NETWORKS", "127.0.0.0/8");
        try (var hub = CartageApplication.start(settings)) {
            Accounts accounts = hub.getBean(Accounts.class);
            if (accounts.all().isEmpty()) {
                accounts.createFirst("Benchmark 3PL");
            }
            long account = accounts.all().getFirst();
            return Tenant.call(account, () -> {
                var person = hub.getBean(People.class)
                        .add(UUID.randomUUID() + "@example.com", "Robin Hale", Role.ADMINISTRATOR, Set.of());
                return new Reader(hub.getBean(Sessions.class).open(new SignedIn(account, person)), "");
            });
        }
    }

    /** The same person at a hub that runs. */
    public Reader at(String hub) {
        return new Reader(session, hub);
    }

    /** Milliseconds until the last byte of a page is there. */
    double read(String path) throws IOException {
        long start = System.nanoTime();
        var answer = send(path);
        try (InputStream body = answer) {
            body.transferTo(java.io.OutputStream.nullOutputStream());
        }
        return (System.nanoTime() - start) / 1e6;
    }

    /** What a page says, byte by byte as it comes. */
    InputStream send(String path) throws IOException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(address + path))
                .header("Cookie", "cartage_session=" + session)
                .build();
        try {
            var answer = http.send(request, BodyHandlers.ofInputStream());
            if (answer.statusCode() != 200) {
                throw new IOException(path + " answers " + answer.statusCode());
            }
            return answer.body();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IOException("Interrupted", stopped);
        }
    }
}
