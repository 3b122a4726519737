package dev.cartage.hub.web;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Cookie;
import dev.cartage.hub.account.Accounts;
import dev.cartage.hub.account.People;
import dev.cartage.hub.account.Role;
import dev.cartage.hub.account.Sessions;
import dev.cartage.hub.account.SignedIn;
import dev.cartage.hub.connection.Connections;
import dev.cartage.hub.connection.Merchants;
import dev.cartage.hub.connection.NewConnection;
import dev.cartage.hub.connection.NewPlace;
import dev.cartage.hub.connection.Stores;
import dev.cartage.hub.connection.Warehouses;
import dev.cartage.hub.order.SampleOrders;
import dev.cartage.hub.storage.Ids;
import dev.cartage.hub.storage.Tenant;
import dev.cartage.hub.storage.Tx;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** An administrator of an account of their own, signed in. */
public record Visitor(WebHub hub, long account, String session) {
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    public static Visitor of(WebHub hub, Role role) {
        long account = hub.part(Accounts.class).create("Harbor Logistics").id();
        return Tenant.call(account, () -> {
            var person = hub.part(People.class)
                    .add(UUID.randomUUID() + "@example.com", "Sam Rivera", role, java.util.Set.of());
            return new Visitor(hub, account, hub.part(Sessions.class).open(new SignedIn(account, person)));
        });
    }

    /** Somebody else of the same account. */
    public Visitor colleague(Role role, java.util.Set<Long> merchants) {
        return Tenant.call(account, () -> {
            var person = hub.part(People.class).add(UUID.randomUUID() + "@example.com", "Kim Ash", role, merchants);
            return new Visitor(hub, account, hub.part(Sessions.class).open(new SignedIn(account, person)));
        });
    }

    public static Visitor of(WebHub hub) {
        return of(hub, Role.ADMINISTRATOR);
    }

    /** Id of a new connection between a store and a warehouse of paper. */
    public long connect(String store, String warehouse) {
        return connectOther("Pine & Co", store, warehouse);
    }

    /** As {@link #connect}, of another merchant. */
    public long connectOther(String owner, String store, String warehouse) {
        return Tenant.call(account, () -> {
            long merchant = hub.part(Merchants.class).named(owner).id();
            Map<String, String> answers = Map.of("shop", "pine", "token", "very-secret");
            return hub.part(Connections.class)
                    .create(new NewConnection(
                            "",
                            merchant,
                            hub.part(Stores.class)
                                    .create(new NewPlace(merchant, store, "paper_store", answers))
                                    .id(),
                            hub.part(Warehouses.class)
                                    .create(new NewPlace(merchant, warehouse, "paper_warehouse", answers))
                                    .id()))
                    .id();
        });
    }

    /** Id of a new order. */
    public long order(long connection, SampleOrders.Sample sample) {
        var samples = new SampleOrders(hub.part(Tx.class), hub.part(Ids.class), hub.part(Connections.class));
        return Tenant.call(account, () -> samples.write(connection, sample));
    }

    /** A browser window in which they are signed in. */
    public Page window(Browser browser, NewContextOptions options) {
        var page = browser.open(options.setBaseURL(hub.address()));
        page.context().addCookies(List.of(new Cookie("cartage_session", session).setUrl(hub.address())));
        return page;
    }

    public Page window(Browser browser) {
        return window(browser, new NewContextOptions());
    }

    /** What a page answers to a program that has their session. */
    public HttpResponse<String> get(String path) {
        return send(HttpRequest.newBuilder(URI.create(hub.address() + path)).header("Cookie", cookie()));
    }

    String cookie() {
        return "cartage_session=" + session;
    }

    public static HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return HTTP.send(request.build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
