package dev.cartage.connectors.ultracart;

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
                Set.of(
                        Capability.READS_ORDERS,
                        Capability.READS_ORDERS_BY_ID,
                        Capability.REREADS_ORDERS,
                        Capability.HEARS_HOOKS,
                        Capability.TAKES_SHIPMENTS,
                        Capability.TAKES_STOCK));
    }

    @Override
    public Set<Proof> provenBy(Capability capability) {
        return capability == Capability.HEARS_HOOKS
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
