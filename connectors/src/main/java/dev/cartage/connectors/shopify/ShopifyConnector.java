package dev.cartage.connectors.shopify;

import dev.cartage.spi.Capability;
import dev.cartage.spi.Connector;
import dev.cartage.spi.Proof;
import dev.cartage.spi.Roles;
import dev.cartage.spi.Session;
import java.util.EnumSet;
import java.util.Set;

/** Shopify, by its GraphQL Admin API, version 2026-07. */
public final class ShopifyConnector implements Connector {
    @Override
    public String platform() {
        return "shopify";
    }

    @Override
    public String title() {
        return "Shopify";
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
                Capability.HEARS_HOOKS,
                Capability.ACKNOWLEDGES_ORDERS,
                Capability.TAKES_SHIPMENTS,
                Capability.TAKES_PARTIAL_SHIPMENTS,
                Capability.TAKES_STOCK);
    }

    @Override
    public Set<Proof> provenBy(Capability capability) {
        return Set.of(Proof.PUBLISHED_CONTRACT);
    }

    @Override
    public Class<? extends Record> settings() {
        return ShopifySettings.class;
    }

    @Override
    public Roles open(Session session) {
        ShopifySettings settings = session.settings(ShopifySettings.class);
        AdminApi api = new AdminApi(session.wire(), settings);
        OrderPages orders = new OrderPages(api, settings);
        return Roles.of(
                this,
                new ConnectionTest(api, settings, orders),
                orders,
                new Webhooks(api, settings),
                new OrderTags(api, settings),
                new ShipmentNotices(api, settings, orders),
                new StockLevels(api, settings));
    }
}
