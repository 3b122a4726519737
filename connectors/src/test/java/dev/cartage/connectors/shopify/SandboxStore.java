package dev.cartage.connectors.shopify;

import dev.cartage.contract.StoreFixture;
import dev.cartage.sandbox.SandboxServer;
import dev.cartage.sandbox.fault.Fault;
import dev.cartage.sandbox.fault.Kind;
import dev.cartage.sandbox.shopify.store.Changes;
import dev.cartage.sandbox.shopify.store.Fulfillment.Tracking;
import dev.cartage.sandbox.shopify.store.Order;
import dev.cartage.sandbox.shopify.store.Parcels;
import dev.cartage.sandbox.shopify.store.Refusal;
import dev.cartage.sandbox.shopify.store.Shop;
import dev.cartage.sandbox.shopify.store.ShopSettings;
import dev.cartage.sandbox.shopify.store.Variant;
import dev.cartage.spi.Connector;
import dev.cartage.spi.SettingsForm;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;

/** A shop of the sandbox that speaks Shopify's Admin API. */
final class SandboxStore implements StoreFixture {
    private final SandboxServer server;
    private final Shop shop;
    private OptionalLong revoked = OptionalLong.empty();
    private OptionalLong skewed = OptionalLong.empty();

    private SandboxStore(SandboxServer server) {
        this.server = server;
        this.shop = server.open(ShopSettings.of("acme").withBucket(100_000, 100_000));
    }

    static SandboxStore open() {
        try {
            return new SandboxStore(SandboxServer.start(0));
        } catch (IOException noPort) {
            throw new UncheckedIOException(noPort);
        }
    }

    SandboxServer server() {
        return server;
    }

    Shop shop() {
        return shop;
    }

    Order order(String externalId) {
        return shop.order(Long.parseLong(externalId)).orElseThrow();
    }

    Changes changes() {
        return new Changes(shop);
    }

    /** Somebody else ships so many units of the first line. */
    void ship(String externalId, int units) {
        var part = order(externalId).fulfillmentOrders().getFirst();
        var line = part.parts().getFirst();
        try {
            new Parcels(shop).create(List.of(new Parcels.Request(part.id(), Map.of(line.id(), units))), Tracking.NONE);
        } catch (Refusal impossible) {
            throw new AssertionError(impossible);
        }
    }

    @Override
    public Connector connector() {
        return new ShopifyConnector();
    }

    @Override
    public URI address() {
        return server.address(shop);
    }

    @Override
    public ShopifySettings settings(URI address) {
        return Samples.settings(
                address.toString(),
                shop.settings().token(),
                shop.settings().secret(),
                Long.toString(shop.locations().getFirst().id()));
    }

    @Override
    public ShopifySettings settingsWithWrongCredentials(URI address) {
        return Samples.settings(address.toString(), "shpat_wrong", "", "");
    }

    @Override
    public Map<String, String> pinnedSettings() {
        Map<String, String> pinned = new HashMap<>();
        SettingsForm.of(ShopifySettings.class).fields().forEach(field -> pinned.put(field.name(), ""));
        pinned.put("financialStatuses", "PAID");
        pinned.put("filterByLocation", "true");
        pinned.put("excludeEmptyOrders", "true");
        pinned.put("notifyCustomer", "false");
        return pinned;
    }

    @Override
    public List<String> skus() {
        return shop.catalogue().variants().stream().map(Variant::sku).toList();
    }

    @Override
    public String place(Wish wish) {
        Instant at = wish.at().orElseGet(shop::now);
        var lines = wish.lines().stream()
                .map(line -> new dev.cartage.sandbox.shopify.store.Wish.WishedLine(line.sku(), line.quantity()))
                .toList();
        var wished =
                dev.cartage.sandbox.shopify.store.Wish.any(at).withLines(lines).withNote(wish.note());
        return Long.toString(shop.placing().place(wished).id());
    }

    @Override
    public void touch(String externalId) {
        changes().touch(Long.parseLong(externalId));
    }

    @Override
    public void cancel(String externalId) {
        changes().cancel(Long.parseLong(externalId), "CUSTOMER");
    }

    @Override
    public int shipments(String externalId, String trackingNumber) {
        return (int) order(externalId).fulfillments().stream()
                .filter(one -> one.tracking().numbers().contains(trackingNumber))
                .count();
    }

    @Override
    public int stock(String sku) {
        return stock(sku, Long.toString(shop.locations().getFirst().id()));
    }

    @Override
    public int stock(String sku, String location) {
        long item = shop.catalogue().bySku(sku).orElseThrow().itemId();
        return shop.stock().find(item, Long.parseLong(location)).orElseThrow().available();
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
