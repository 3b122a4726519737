package dev.cartage.connectors.ultracart;

import static dev.cartage.spi.Capability.HEARS_HOOKS;
import static dev.cartage.spi.Capability.READS_ORDERS;
import static dev.cartage.spi.Capability.READS_ORDERS_BY_ID;
import static dev.cartage.spi.Capability.REREADS_ORDERS;
import static dev.cartage.spi.Capability.TAKES_SHIPMENTS;
import static dev.cartage.spi.Capability.TAKES_STOCK;

import dev.cartage.connectors.support.DescribedConnector;
import dev.cartage.spi.Capability;
import dev.cartage.spi.Proof;
import dev.cartage.spi.Roles;
import dev.cartage.spi.Session;
import java.util.Set;

/** UltraCart, one distribution center of one merchant. */
public final class UltraCartConnector extends DescribedConnector {
    public UltraCartConnector() {
        super(
                Kind.STORE,
                "ultra_cart",
                Api.ULTRACART.name(),
                UltraCartSettings.class,
                Set.of(READS_ORDERS, READS_ORDERS_BY_ID, REREADS_ORDERS, HEARS_HOOKS, TAKES_SHIPMENTS, TAKES_STOCK));
    }

    @Override
    public Set<Proof> provenBy(Capability capability) {
        return capability == HEARS_HOOKS
                ? Set.of(Proof.PUBLISHED_CONTRACT)
                : Set.of(Proof.PUBLISHED_CONTRACT, Proof.VENDORS_CLIENT);
    }

    @Override
    public Roles open(Session session) {
        UltraCartSettings settings = session.settings(UltraCartSettings.class);
        Api api = new Api(session.wire(), settings);
        OrderQueue orders = new OrderQueue(api, settings);
        return Roles.of(
                this,
                new ConnectionTest(api, settings),
                orders,
                new Webhooks(api, settings),
                new ShipmentNotices(api, settings),
                new StockLevels(api));
    }
}
