package dev.cartage.connectors.vendure;

import dev.cartage.connectors.support.DescribedConnector;
import dev.cartage.connectors.support.FetchedToken;
import dev.cartage.connectors.support.Problems;
import dev.cartage.connectors.support.graphql.Dialect;
import dev.cartage.connectors.support.graphql.GraphQl;
import dev.cartage.spi.Budget;
import dev.cartage.spi.Capability;
import dev.cartage.spi.Proof;
import dev.cartage.spi.Roles;
import dev.cartage.spi.Session;
import java.util.Map;

/** Vendure, an open-source store, by its GraphQL admin API. */
public final class VendureConnector extends DescribedConnector {
    static final String NAME = "Vendure";
    static final Problems PROBLEMS = Problems.load(NAME, VendureConnector.class);

    public VendureConnector() {
        super(
                Kind.STORE,
                "vendure",
                NAME,
                VendureSettings.class,
                Proof.REAL_SERVER,
                Capability.READS_ORDERS,
                Capability.READS_ORDERS_BY_ID,
                Capability.REREADS_ORDERS,
                Capability.TAKES_SHIPMENTS,
                Capability.TAKES_PARTIAL_SHIPMENTS,
                Capability.TAKES_STOCK);
    }

    @Override
    public Roles open(Session session) {
        VendureSettings settings = session.settings(VendureSettings.class);
        GraphQl api = api(session, settings);
        OrderPages orders = new OrderPages(api, settings);
        return Roles.of(
                this,
                new ConnectionTest(api, new SignIn(session.wire(), settings), settings, orders),
                orders,
                new ShipmentNotices(api),
                new StockLevels(api, settings));
    }

    static GraphQl api(Session session, VendureSettings settings) {
        String name = "session of " + settings.user().strip();
        return new GraphQl(
                session.wire(),
                FetchedToken.ofSession(session, name, new SignIn(session.wire(), settings)::logIn),
                new Dialect(PROBLEMS, Map.of(), settings.endpoint(), settings::headers, Budget.unlimited("graphql")));
    }
}
