package dev.cartage.connectors.vendure;

import dev.cartage.spi.Capability;
import dev.cartage.spi.Connector;
import dev.cartage.spi.Proof;
import dev.cartage.spi.Roles;
import dev.cartage.spi.Session;
import java.util.EnumSet;
import java.util.Set;

/** Vendure, an open-source store, by its GraphQL admin API. */
public final class VendureConnector implements Connector {
    @Override
    public String platform() {
        return "vendure";
    }

    @Override
    public String title() {
        return "Vendure";
    }

    @Override
    public Kind kind() {
        return Kind.STORE;
    }

    @Override
    public Set<Capability> capabilities() {
        return EnumSet.of(
                Capability.READS_ORDERS,
                Capability.READS_ORDERS_BY_ID,
                Capability.TAKES_SHIPMENTS,
                Capability.TAKES_PARTIAL_SHIPMENTS,
                Capability.TAKES_STOCK);
    }

    @Override
    public Set<Proof> provenBy(Capability capability) {
        return Set.of(Proof.REAL_SERVER);
    }

    @Override
    public Class<? extends Record> settings() {
        return VendureSettings.class;
    }

    @Override
    public Roles open(Session session) {
        VendureSettings settings = session.settings(VendureSettings.class);
        SignIn signIn = new SignIn(session, settings);
        AdminApi api = new AdminApi(session.wire(), settings, signIn);
        OrderPages orders = new OrderPages(api, settings);
        return Roles.of(
                this,
                new ConnectionTest(api, signIn, settings, orders),
                orders,
                new ShipmentNotices(api),
                new StockLevels(api, settings));
    }
}
