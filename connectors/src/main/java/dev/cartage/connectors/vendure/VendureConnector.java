package dev.cartage.connectors.vendure;

import dev.cartage.connectors.support.DescribedConnector;
import dev.cartage.connectors.support.graphql.GraphQl;
import dev.cartage.spi.Capability;
import dev.cartage.spi.Proof;
import dev.cartage.spi.Roles;
import dev.cartage.spi.Session;
import java.util.Set;

/** Vendure, an open-source store, by its GraphQL admin API. */
public final class VendureConnector extends DescribedConnector {
    public VendureConnector() {
        super(
                Kind.STORE,
                "vendure",
                VendureDialect.NAME,
                VendureSettings.class,
                Set.of(
                        Capability.READS_ORDERS,
                        Capability.READS_ORDERS_BY_ID,
                        Capability.REREADS_ORDERS,
                        Capability.TAKES_SHIPMENTS,
                        Capability.TAKES_PARTIAL_SHIPMENTS,
                        Capability.TAKES_STOCK));
    }

    @Override
    public Set<Proof> provenBy(Capability capability) {
        return Set.of(Proof.REAL_SERVER);
    }

    @Override
    public Roles open(Session session) {
        VendureSettings settings = session.settings(VendureSettings.class);
        SignIn signIn = new SignIn(session, settings);
        GraphQl api = new GraphQl(session.wire(), signIn, new VendureDialect(settings));
        OrderPages orders = new OrderPages(api, settings);
        return Roles.of(
                this,
                new ConnectionTest(api, signIn, settings, orders),
                orders,
                new ShipmentNotices(api),
                new StockLevels(api, settings));
    }
}
