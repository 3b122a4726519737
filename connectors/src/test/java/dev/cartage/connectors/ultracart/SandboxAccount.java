package dev.cartage.connectors.ultracart;

import dev.cartage.contract.StoreFixture;
import dev.cartage.sandbox.fault.Fault;
import dev.cartage.sandbox.fault.Kind;
import dev.cartage.sandbox.ultracart.Account;
import dev.cartage.sandbox.ultracart.Order.Stage;
import dev.cartage.sandbox.ultracart.UltraCart;
import dev.cartage.spi.Connector;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** An account of the sandbox that speaks UltraCart's REST API. */
final class SandboxAccount implements StoreFixture {
    private final UltraCart server;
    private long revoked = -1;

    private SandboxAccount(UltraCart server) {
        this.server = server;
    }

    static SandboxAccount open() {
        try {
            return new SandboxAccount(UltraCart.start(0, Clock.systemUTC()));
        } catch (IOException noPort) {
            throw new UncheckedIOException(noPort);
        }
    }

    UltraCart server() {
        return server;
    }

    Account account() {
        return server.account();
    }

    @Override
    public Connector connector() {
        return new UltraCartConnector();
    }

    @Override
    public URI address() {
        return server.address();
    }

    @Override
    public UltraCartSettings settings(URI address) {
        return settings(address, Account.API_KEY);
    }

    private static UltraCartSettings settings(URI address, String key) {
        return new UltraCartSettings(Account.MERCHANT, key, Account.CENTER, Optional.empty(), true, address.toString());
    }

    @Override
    public UltraCartSettings settingsWithWrongCredentials(URI address) {
        return settings(address, "wrong");
    }

    @Override
    public Map<String, String> pinnedSettings() {
        return Map.of(
                "merchantId", "",
                "apiKey", "",
                "distributionCenterCode", "",
                "acceptOrdersAfter", "",
                "noteCarrier", "true",
                "server", "https://secure.ultracart.com/rest/v2");
    }

    @Override
    public List<String> skus() {
        return account().skus();
    }

    @Override
    public String place(Wish wish) {
        List<dev.cartage.sandbox.ultracart.Wish.Line> lines = wish.lines().stream()
                .map(line -> new dev.cartage.sandbox.ultracart.Wish.Line(line.sku(), line.quantity(), Account.CENTER))
                .toList();
        return account()
                .place(new dev.cartage.sandbox.ultracart.Wish(lines, wish.note(), wish.at()))
                .id();
    }

    /** The merchant puts it on hold and releases it. */
    @Override
    public void touch(String externalId) {
        move(externalId, Stage.HOLD);
        move(externalId, Stage.SHIPPING_DEPARTMENT);
    }

    @Override
    public void cancel(String externalId) {
        move(externalId, Stage.REJECTED);
    }

    private void move(String externalId, Stage to) {
        account().order(externalId).orElseThrow().move(to, account().now());
    }

    @Override
    public int shipments(String externalId, String trackingNumber) {
        return (int) account().order(externalId).orElseThrow().trackingNumbers().stream()
                .filter(trackingNumber::equals)
                .count();
    }

    @Override
    public int stock(String sku) {
        return account().stock(sku);
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
