package dev.cartage.connectors.amazon;

import dev.cartage.connectors.amazon.AmazonSettings.OrdersInterface;
import dev.cartage.contract.StoreFixture;
import dev.cartage.sandbox.amazon.AmazonServer;
import dev.cartage.sandbox.amazon.Listing;
import dev.cartage.sandbox.amazon.OrderWish;
import dev.cartage.sandbox.amazon.Seller;
import dev.cartage.sandbox.amazon.SellerSettings;
import dev.cartage.sandbox.fault.Fault;
import dev.cartage.sandbox.fault.Kind;
import dev.cartage.sandbox.web.Said;
import dev.cartage.spi.Connector;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;

/** A seller of the sandbox that speaks the Selling Partner API. */
final class SandboxAmazon implements StoreFixture {
    private final AmazonServer server;
    private final Seller seller;
    private OptionalLong revoked = OptionalLong.empty();
    private OptionalLong skewed = OptionalLong.empty();

    private SandboxAmazon(AmazonServer server, SellerSettings settings) {
        this.server = server;
        this.seller = server.open(settings);
    }

    static SandboxAmazon open() {
        return open(SellerSettings.of("acme"), Clock.systemUTC());
    }

    static SandboxAmazon open(SellerSettings settings, Clock clock) {
        try {
            return new SandboxAmazon(AmazonServer.start(0, clock), settings);
        } catch (IOException noPort) {
            throw new UncheckedIOException(noPort);
        }
    }

    Seller seller() {
        return seller;
    }

    List<Said> heard() {
        return server.heard(seller);
    }

    void misbehave(Kind kind, String operation) {
        server.faults().add(Fault.once(kind, "acme", operation));
    }

    void forgetTokens() {
        server.forgetTokens(seller);
    }

    @Override
    public Connector connector() {
        return new AmazonConnector();
    }

    @Override
    public URI address() {
        return server.address(seller);
    }

    @Override
    public AmazonSettings settings(URI address) {
        SellerSettings own = seller.settings();
        return new AmazonSettings(
                own.seller(),
                own.clientId(),
                own.clientSecret(),
                own.refreshToken(),
                Optional.empty(),
                OrdersInterface.V2026,
                address.toString());
    }

    static AmazonSettings old(AmazonSettings settings) {
        return new AmazonSettings(
                settings.sellerId(),
                settings.clientId(),
                settings.clientSecret(),
                settings.refreshToken(),
                settings.acceptOrdersAfter(),
                OrdersInterface.V0,
                settings.server());
    }

    /** Without an application of the seller's own. */
    static AmazonSettings withoutOwn(AmazonSettings settings, String server) {
        return new AmazonSettings("", "", "", "", settings.acceptOrdersAfter(), settings.ordersInterface(), server);
    }

    @Override
    public AmazonSettings settingsWithWrongCredentials(URI address) {
        AmazonSettings right = settings(address);
        return new AmazonSettings(
                right.sellerId(),
                right.clientId(),
                "wrong",
                "wrong",
                Optional.empty(),
                OrdersInterface.V2026,
                right.server());
    }

    @Override
    public Map<String, String> pinnedSettings() {
        Map<String, String> pinned = new HashMap<>();
        List.of("sellerId", "clientId", "clientSecret", "refreshToken", "acceptOrdersAfter", "server")
                .forEach(name -> pinned.put(name, ""));
        pinned.put("ordersInterface", "V2026");
        return pinned;
    }

    @Override
    public List<String> skus() {
        return seller.listings().stream().map(Listing::sku).toList();
    }

    @Override
    public String place(Wish wish) {
        return seller.place(new OrderWish(
                        wish.lines().stream()
                                .map(line -> new OrderWish.Line(line.sku(), line.quantity()))
                                .toList(),
                        wish.note(),
                        Set.of(),
                        "MERCHANT",
                        true,
                        wish.at().orElseGet(seller::now)))
                .id();
    }

    @Override
    public void touch(String externalId) {
        seller.touch(externalId);
    }

    @Override
    public void cancel(String externalId) {
        seller.cancel(externalId);
    }

    @Override
    public int shipments(String externalId, String trackingNumber) {
        return (int) seller.order(externalId).orElseThrow().parcels().stream()
                .filter(parcel -> parcel.trackingNumber().equals(trackingNumber))
                .count();
    }

    @Override
    public int stock(String sku) {
        return seller.listing(sku).orElseThrow().quantity();
    }

    @Override
    public void revoke(boolean revoke) {
        revoked = replace(revoked, revoke, Fault.once(Kind.TOKEN_REVOKED, "acme", ""));
    }

    @Override
    public void skew(Duration ahead) {
        Fault wrong = Fault.once(Kind.CLOCK_SKEW, "acme", "").withAmount(ahead.toSeconds());
        skewed = replace(skewed, !ahead.isZero(), wrong);
    }

    private OptionalLong replace(OptionalLong standing, boolean wanted, Fault fault) {
        standing.ifPresent(id -> server.faults().remove(id));
        return wanted ? OptionalLong.of(server.faults().add(fault.withTimes(-1))) : OptionalLong.empty();
    }

    @Override
    public void close() {
        server.close();
    }
}
