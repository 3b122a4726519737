package dev.cartage.connectors.vendure;

import dev.cartage.contract.StoreFixture;
import dev.cartage.contract.vendure.VendureShop;
import dev.cartage.spi.Connector;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A channel of its own on a real Vendure server, with buyers. */
final class RealVendure implements StoreFixture {
    private final VendureShop shop;

    RealVendure(VendureShop shop) {
        this.shop = shop;
    }

    @Override
    public Connector connector() {
        return new VendureConnector();
    }

    @Override
    public URI address() {
        return shop.server().resolve("/admin-api");
    }

    @Override
    public VendureSettings settings(URI address) {
        return settings(address, shop.password());
    }

    @Override
    public VendureSettings settingsWithWrongCredentials(URI address) {
        return settings(address, "wrong");
    }

    VendureShop shop() {
        return shop;
    }

    static VendureSettings inStates(Record settings, String states) {
        VendureSettings all = (VendureSettings) settings;
        return new VendureSettings(
                all.server(), all.user(), all.password(), all.channelToken(), states, Optional.empty(), "");
    }

    private VendureSettings settings(URI address, String password) {
        return new VendureSettings(
                address.toString(), shop.user(), password, shop.channelToken(), "PaymentSettled", Optional.empty(), "");
    }

    @Override
    public Map<String, String> pinnedSettings() {
        return Map.of(
                "server", "",
                "user", "",
                "password", "",
                "channelToken", "",
                "states", "PaymentSettled",
                "acceptOrdersAfter", "",
                "stockLocation", "");
    }

    @Override
    public List<String> skus() {
        return shop.skus();
    }

    @Override
    public String place(Wish wish) {
        return shop.buy(wish);
    }

    @Override
    public void touch(String externalId) {
        shop.touch(externalId);
    }

    @Override
    public void cancel(String externalId) {
        shop.cancel(externalId);
    }

    @Override
    public int shipments(String externalId, String trackingNumber) {
        return shop.shipments(externalId, trackingNumber);
    }

    @Override
    public int stock(String sku) {
        return shop.stock(sku);
    }

    /** Vendure cannot give back an administrator that was removed, so another one is made. */
    @Override
    public void revoke(boolean revoked) {
        if (revoked) {
            shop.dismiss();
        } else {
            shop.hire();
        }
    }

    @Override
    public void skew(Duration ahead) {
        shop.setClock(ahead);
    }

    @Override
    public void close() {
        shop.close();
    }
}
