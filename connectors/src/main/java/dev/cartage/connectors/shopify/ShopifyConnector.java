package dev.cartage.connectors.shopify;

import dev.cartage.connectors.support.AccessToken;
import dev.cartage.connectors.support.DescribedConnector;
import dev.cartage.connectors.support.Problems;
import dev.cartage.connectors.support.graphql.BulkPages;
import dev.cartage.connectors.support.graphql.Dialect;
import dev.cartage.connectors.support.graphql.GraphQl;
import dev.cartage.connectors.support.oauth.CodeConsent;
import dev.cartage.spi.Budget;
import dev.cartage.spi.Capability;
import dev.cartage.spi.Proof;
import dev.cartage.spi.Registration;
import dev.cartage.spi.Roles;
import dev.cartage.spi.Session;
import java.net.URI;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Shopify, by its GraphQL Admin API. */
public final class ShopifyConnector extends DescribedConnector {
    static final String NAME = "Shopify";
    static final Problems PROBLEMS = Problems.load(NAME, ShopifyConnector.class);

    /** The version of the Admin API that all questions are written for. */
    static final String API_VERSION = "2026-07";

    /** Points, as Shopify gives them to a standard shop; each answer tells the shop's own. */
    private static final Budget BUDGET = new Budget("graphql", 100, 2_000);

    private static final Set<Capability> CAN = Set.of(
            Capability.READS_ORDERS,
            Capability.READS_ORDERS_BY_ID,
            Capability.REREADS_ORDERS,
            Capability.KNOWS_LOCATIONS,
            Capability.HEARS_HOOKS,
            Capability.ACKNOWLEDGES_ORDERS,
            Capability.TAKES_SHIPMENTS,
            Capability.TAKES_PARTIAL_SHIPMENTS,
            Capability.CORRECTS_SHIPMENTS,
            Capability.TAKES_STOCK);

    public ShopifyConnector() {
        super(Kind.STORE, "shopify", NAME, ShopifySettings.class, CAN, Proof.PUBLISHED_CONTRACT);
    }

    @Override
    public Budget budget(String operation) {
        return Set.of("access-token", BulkPages.FILE).contains(operation) ? Budget.unlimited(operation) : BUDGET;
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
        CodeConsent consent = Authorization.of(session, settings);
        String own = settings.accessToken().strip();
        AccessToken token = own.isEmpty() ? consent.token() : AccessToken.fixed(own);
        GraphQl api = new GraphQl(session.wire(), token, dialect(settings));
        OrderPages orders = new OrderPages(api, session.wire(), settings);
        ShipmentNotices notices = new ShipmentNotices(api, settings, orders);
        String secret = settings.appSecret().isBlank() ? session.application().secret() : settings.appSecret();
        return Roles.of(
                this,
                new ConnectionTest(api, settings, orders, session.clock()),
                consent,
                orders,
                new Locations(api, settings),
                new Webhooks(api, secret),
                new Acknowledgements(api, settings, orders),
                notices,
                new TrackingCorrections(api, settings, notices),
                new StockLevels(api, settings));
    }

    static Dialect dialect(ShopifySettings settings) {
        return new Dialect(
                PROBLEMS,
                Map.of("shopMoney", settings.money()),
                settings.address("/api/" + API_VERSION + "/graphql.json"),
                accessToken -> Map.of("X-Shopify-Access-Token", accessToken),
                BUDGET);
    }
}
