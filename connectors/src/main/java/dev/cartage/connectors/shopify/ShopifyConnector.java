package dev.cartage.connectors.shopify;

import dev.cartage.connectors.support.AccessToken;
import dev.cartage.connectors.support.DescribedConnector;
import dev.cartage.connectors.support.graphql.GraphQl;
import dev.cartage.spi.Budget;
import dev.cartage.spi.Capability;
import dev.cartage.spi.Proof;
import dev.cartage.spi.Registration;
import dev.cartage.spi.Roles;
import dev.cartage.spi.Session;
import java.net.URI;
import java.util.Optional;
import java.util.Set;

/** Shopify, by its GraphQL Admin API, version 2026-07. */
public final class ShopifyConnector extends DescribedConnector {
    public ShopifyConnector() {
        super(
                Kind.STORE,
                "shopify",
                ShopifyDialect.NAME,
                ShopifySettings.class,
                Set.of(
                        Capability.READS_ORDERS,
                        Capability.READS_ORDERS_BY_ID,
                        Capability.HEARS_HOOKS,
                        Capability.ACKNOWLEDGES_ORDERS,
                        Capability.TAKES_SHIPMENTS,
                        Capability.TAKES_PARTIAL_SHIPMENTS,
                        Capability.CORRECTS_SHIPMENTS,
                        Capability.TAKES_STOCK));
    }

    @Override
    public Set<Proof> provenBy(Capability capability) {
        return Set.of(Proof.PUBLISHED_CONTRACT);
    }

    @Override
    public Budget budget(String operation) {
        return Set.of("access-token", "bulk-file").contains(operation)
                ? Budget.unlimited(operation)
                : ShopifyDialect.BUDGET;
    }

    @Override
    public Optional<Registration> registration() {
        return Optional.of(new Registration(
                URI.create("https://dev.shopify.com/dashboard"),
                "Create an app, enter the callback address shown here among its allowed redirection URLs, choose these"
                        + " Admin API scopes: " + Authorization.SCOPES.replace(",", ", ")
                        + "; then copy its client id and secret.",
                "",
                false));
    }

    @Override
    public Roles open(Session session) {
        ShopifySettings settings = session.settings(ShopifySettings.class);
        Authorization authorization = new Authorization(session, settings);
        AccessToken token = settings.accessToken().isBlank()
                ? authorization.token()
                : AccessToken.fixed(settings.accessToken().strip());
        GraphQl api = new GraphQl(session.wire(), token, new ShopifyDialect(settings, session.wire()));
        OrderPages orders = new OrderPages(api, session.wire(), settings);
        String secret = settings.appSecret().isBlank() ? session.application().secret() : settings.appSecret();
        return Roles.of(
                this,
                new ConnectionTest(api, settings, orders, session.clock()),
                authorization,
                orders,
                new Webhooks(api, secret),
                new Acknowledgements(api, settings, orders),
                new ShipmentNotices(api, settings, orders),
                new TrackingCorrections(api, settings),
                new StockLevels(api, settings));
    }
}
