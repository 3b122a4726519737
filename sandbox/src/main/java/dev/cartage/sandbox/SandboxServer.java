package dev.cartage.sandbox;

import com.sun.net.httpserver.HttpServer;
import dev.cartage.sandbox.amazon.AmazonCommands;
import dev.cartage.sandbox.control.Router;
import dev.cartage.sandbox.fault.Faults;
import dev.cartage.sandbox.shopify.Consents;
import dev.cartage.sandbox.shopify.Market;
import dev.cartage.sandbox.shopify.api.Endpoint;
import dev.cartage.sandbox.shopify.command.Commands;
import dev.cartage.sandbox.shopify.store.Shop;
import dev.cartage.sandbox.shopify.store.ShopSettings;
import dev.cartage.sandbox.shopify.webhook.Deliveries;
import dev.cartage.sandbox.ultracart.UltraCartCommands;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Clock;
import java.time.InstantSource;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * A sandbox store on loopback: many shops, each at {@code http://127.0.0.1:PORT/{shop}} instead of
 * {@code https://{shop}.myshopify.com}, and the control API at {@code /control}, which can start an Amazon and an
 * UltraCart beside it. Everything is kept in memory.
 */
public final class SandboxServer implements AutoCloseable {
    private final HttpServer http;
    private final Endpoint endpoint;
    private final ExecutorService threads;
    private final Deliveries deliveries;
    private final Market market;
    private final Faults faults;
    private final Router control;
    private final AmazonCommands amazon;
    private final UltraCartCommands ultraCart;

    private SandboxServer(
            HttpServer http,
            Endpoint endpoint,
            ExecutorService threads,
            Deliveries deliveries,
            Market market,
            Faults faults,
            Router control,
            InstantSource clock) {
        this.http = http;
        this.endpoint = endpoint;
        this.threads = threads;
        this.deliveries = deliveries;
        this.market = market;
        this.faults = faults;
        this.control = control;
        this.amazon = AmazonCommands.add(control, clock, faults);
        this.ultraCart = UltraCartCommands.add(control, clock, faults);
    }

    /** Starts on a port of loopback, 0 for a free one, with the system's clock. */
    public static SandboxServer start(int port) throws IOException {
        return start(port, Clock.systemUTC());
    }

    public static SandboxServer start(int port, InstantSource clock) throws IOException {
        // Without it the JDK's server holds a small answer back for 40 ms, waiting for more to send along.
        System.setProperty("sun.net.httpserver.nodelay", "true");
        System.setProperty("sun.net.httpserver.maxIdleConnections", "1000");
        HttpServer http = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 1_000);
        ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
        Faults faults = new Faults();
        Deliveries deliveries = new Deliveries(faults);
        Market market = new Market(clock, faults, deliveries);
        Router control = new Router();
        http.setExecutor(threads);
        Endpoint endpoint = new Endpoint(market, faults);
        http.createContext("/control", control);
        http.createContext("/", new Consents(market).before(endpoint));
        http.start();
        SandboxServer server = new SandboxServer(http, endpoint, threads, deliveries, market, faults, control, clock);
        Commands.add(control, market, faults, server.address());
        return server;
    }

    /**
     * Runs until it is ended. Arguments: the port, 0 or none for a free one, then the handles of shops to open. Prints
     * where it listens.
     */
    public static void main(String[] arguments) throws IOException {
        SandboxServer server = start(arguments.length > 0 ? Integer.parseInt(arguments[0]) : 0);
        System.out.println("The sandbox listens at " + server.address());
        for (int position = 1; position < arguments.length; position++) {
            Shop shop = server.open(ShopSettings.of(arguments[position]));
            System.out.println("Shop " + shop.handle() + " is at " + server.address(shop) + " with the token "
                    + shop.settings().token());
        }
    }

    /** Opens a shop; its base address is {@link #address(Shop)}. */
    public Shop open(ShopSettings settings) {
        return market.open(settings);
    }

    public Market market() {
        return market;
    }

    /** Requests to all shops so far, the control API's not counted. */
    public long requests() {
        return endpoint.requests();
    }

    public Faults faults() {
        return faults;
    }

    /** Where other sandboxes of the same process may add their own control routes. */
    public Router control() {
        return control;
    }

    /** The address of the whole sandbox, without a slash at its end. */
    public URI address() {
        return URI.create("http://127.0.0.1:" + http.getAddress().getPort());
    }

    /** What stands in for {@code https://{shop}.myshopify.com}. */
    public URI address(Shop shop) {
        return URI.create(address() + "/" + shop.handle());
    }

    @Override
    public void close() {
        http.stop(0);
        amazon.close();
        ultraCart.close();
        deliveries.close();
        threads.shutdownNow();
    }
}
