package dev.cartage.sandbox.ultracart;

import com.sun.net.httpserver.HttpServer;
import dev.cartage.sandbox.fault.Faults;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** A sandbox that stands in for {@code https://secure.ultracart.com/rest/v2}, on loopback. */
public final class UltraCart implements AutoCloseable {
    private static final String BASE = "/rest/v2";

    private final HttpServer http;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final Faults faults;
    private final Account account;
    private final Endpoint endpoint;

    private UltraCart(HttpServer http, Account account, Faults faults) {
        this.http = http;
        this.account = account;
        this.faults = faults;
        this.endpoint = new Endpoint(BASE, account, faults);
    }

    /** Starts on a port of loopback, 0 for a free one. */
    public static UltraCart start(int port, InstantSource clock) throws IOException {
        return start(port, clock, new Faults());
    }

    /** @param faults that it shares with other sandboxes */
    static UltraCart start(int port, InstantSource clock, Faults faults) throws IOException {
        HttpServer http = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 100);
        UltraCart started = new UltraCart(http, new Account(clock), faults);
        http.setExecutor(started.threads);
        http.createContext(BASE, started.endpoint);
        http.start();
        return started;
    }

    public Account account() {
        return account;
    }

    /** Misbehaviour on command; operations are the last words of the paths, such as {@code shipments}. */
    public Faults faults() {
        return faults;
    }

    /** All calls so far, oldest first. */
    public List<Call> calls() {
        return endpoint.calls();
    }

    /** Without a slash at its end. */
    public URI address() {
        return URI.create("http://127.0.0.1:" + http.getAddress().getPort() + BASE);
    }

    @Override
    public void close() {
        http.stop(0);
        threads.shutdownNow();
    }
}
