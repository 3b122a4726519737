package dev.cartage.connectors.ebay;

import dev.cartage.contract.StoreFixture;
import dev.cartage.sandbox.ebay.Account;
import dev.cartage.sandbox.ebay.EbayServer;
import dev.cartage.sandbox.ebay.Listing;
import dev.cartage.sandbox.fault.Fault;
import dev.cartage.sandbox.fault.Kind;
import dev.cartage.sandbox.web.Said;
import dev.cartage.spi.Connector;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** An account of the sandbox that speaks eBay's interfaces. */
final class SandboxEbay implements StoreFixture {
    private final EbayServer server;
    private long revoked = -1;

    private SandboxEbay(EbayServer server) {
        this.server = server;
    }

    static SandboxEbay open() {
        try {
            return new SandboxEbay(EbayServer.start(0, Clock.systemUTC()));
        } catch (IOException noPort) {
            throw new UncheckedIOException(noPort);
        }
    }

    Account account() {
        return server.account();
    }

    List<Said> heard() {
        return server.heard();
    }

    void forgetTokens() {
        server.forgetTokens();
    }

    @Override
    public Connector connector() {
        return new EbayConnector();
    }

    @Override
    public URI address() {
        return server.address();
    }

    @Override
    public EbaySettings settings(URI address) {
        return settings(address, Account.CLIENT_ID, Account.REFRESH_TOKEN);
    }

    static EbaySettings settings(URI address, String client, String refresh) {
        return new EbaySettings(client, Account.CLIENT_SECRET, refresh, Optional.empty(), 0, address.toString());
    }

    @Override
    public EbaySettings settingsWithWrongCredentials(URI address) {
        return settings(address, Account.CLIENT_ID, "wrong");
    }

    @Override
    public Map<String, String> pinnedSettings() {
        return Map.of(
                "clientId", "",
                "clientSecret", "",
                "refreshToken", "",
                "acceptOrdersAfter", "",
                "site", "0",
                "server", "https://api.ebay.com");
    }

    @Override
    public List<String> skus() {
        return account().skus();
    }

    @Override
    public String place(Wish wish) {
        List<dev.cartage.sandbox.ebay.Wish.Line> lines = wish.lines().stream()
                .map(line -> new dev.cartage.sandbox.ebay.Wish.Line(line.sku(), line.quantity()))
                .toList();
        return account()
                .place(new dev.cartage.sandbox.ebay.Wish(lines, wish.note(), wish.at(), "PAID", "SHIP_TO"))
                .id();
    }

    @Override
    public void touch(String externalId) {
        account().touch(externalId);
    }

    @Override
    public void cancel(String externalId) {
        account().cancel(externalId, "CANCELED");
    }

    /** As eBay writes it: letters and digits alone. */
    @Override
    public int shipments(String externalId, String trackingNumber) {
        String written = trackingNumber.replaceAll("[^A-Za-z0-9]", "");
        return (int) account().order(externalId).orElseThrow().parcels().stream()
                .filter(parcel -> parcel.trackingNumber().equals(written))
                .count();
    }

    @Override
    public int stock(String sku) {
        return account().listing(sku).map(Listing::quantity).orElseThrow();
    }

    @Override
    public void revoke(boolean revoke) {
        if (revoke) {
            revoked = server.faults().add(Fault.once(Kind.TOKEN_REVOKED, "", "").withTimes(-1));
        } else {
            server.faults().remove(revoked);
        }
    }

    @Override
    public void skew(Duration ahead) {
        account().skew(ahead);
    }

    @Override
    public void close() {
        server.close();
    }
}
