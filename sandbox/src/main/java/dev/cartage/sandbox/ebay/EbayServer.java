package dev.cartage.sandbox.ebay;

import com.sun.net.httpserver.HttpServer;
import dev.cartage.sandbox.fault.Faults;
import dev.cartage.sandbox.web.Said;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** A sandbox that stands in for {@code https://api.ebay.com}, on loopback. Everything is kept in memory. */
public final class EbayServer implements AutoCloseable {
    private final HttpServer http;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final Faults faults = new Faults();
    private final Account account;
    private final Endpoint endpoint;

    private EbayServer(HttpServer http, InstantSource clock) {
        this.http = http;
        this.account = new Account(clock);
        this.endpoint = new Endpoint(account, faults);
    }

    /** Starts on a port of loopback, 0 for a free one. */
    public static EbayServer start(int port, InstantSource clock) throws IOException {
        // Without it the JDK's server holds a small answer back for 40 ms, waiting for more to send along.
        System.setProperty("sun.net.httpserver.nodelay", "true");
        HttpServer http = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 1_000);
        EbayServer started = new EbayServer(http, clock);
        http.setExecutor(started.threads);
        http.createContext("/", started.endpoint);
        http.start();
        return started;
    }

    public Account account() {
        return account;
    }

    /** Misbehaviour on command; operations have the names that eBay gives them, such as {@code getOrders}. */
    public Faults faults() {
        return faults;
    }

    /** Every request so far and its answer, in order of arrival. */
    public List<Said> heard() {
        return endpoint.heard();
    }

    /** The access tokens that were handed out open nothing any more. */
    public void forgetTokens() {
        endpoint.doors().forget();
    }

    /** Without a slash at its end. */
    public URI address() {
        return URI.create("http://127.0.0.1:" + http.getAddress().getPort());
    }

    @Override
    public void close() {
        http.stop(0);
        threads.shutdownNow();
    }
}
