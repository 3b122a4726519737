package dev.cartage.sandbox.amazon;

import com.sun.net.httpserver.HttpServer;
import dev.cartage.sandbox.fault.Faults;
import dev.cartage.sandbox.web.Said;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;

/**
 * A sandbox Amazon on loopback: many sellers, each at {@code http://127.0.0.1:PORT/{handle}} instead of
 * {@code https://sellingpartnerapi-na.amazon.com}, with its own sign-in at {@code /auth/o2/token} and its own page of Seller
 * Central's at {@code /apps/authorize/consent} below it. Everything is kept in memory.
 */
public final class AmazonServer implements AutoCloseable {
    private final HttpServer http;
    private final InstantSource clock;
    private final Faults faults;
    private final Map<String, Endpoint> endpoints = new ConcurrentHashMap<>();
    private final Map<String, Routes> routes = new HashMap<>();

    private AmazonServer(HttpServer http, InstantSource clock, Faults faults) {
        this.http = http;
        this.clock = clock;
        this.faults = faults;
    }

    /** Starts on a port of loopback, 0 for a free one. */
    public static AmazonServer start(int port, InstantSource clock) throws IOException {
        return start(port, clock, new Faults());
    }

    /** @param faults that it shares with other sandboxes */
    static AmazonServer start(int port, InstantSource clock, Faults faults) throws IOException {
        HttpServer http = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 1_000);
        http.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        http.start();
        return new AmazonServer(http, clock, faults);
    }

    public Seller open(SellerSettings settings) {
        Seller seller = new Seller(settings, clock, faults);
        Routes ways = new Routes(seller, address(seller));
        Endpoint endpoint = new Endpoint(seller, faults, ways);
        endpoints.put(settings.handle(), endpoint);
        routes.put(settings.handle(), ways);
        http.createContext("/" + settings.handle() + "/", endpoint);
        http.createContext(
                "/" + settings.handle() + "/apps/authorize/consent",
                ways.doors().page());
        return seller;
    }

    /** What stands in for Amazon's server. */
    public URI address(Seller seller) {
        return URI.create("http://127.0.0.1:" + http.getAddress().getPort() + "/"
                + seller.settings().handle());
    }

    public Faults faults() {
        return faults;
    }

    /** Every request so far and its answer, in order of arrival. */
    public List<Said> heard(Seller seller) {
        return Objects.requireNonNull(endpoints.get(seller.settings().handle())).heard();
    }

    /** The access tokens that were handed out open nothing any more. */
    public void forgetTokens(Seller seller) {
        Objects.requireNonNull(routes.get(seller.settings().handle())).doors().forget();
    }

    @Override
    public void close() {
        http.stop(0);
    }
}
