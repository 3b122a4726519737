package dev.cartage.connectors.ebay;

import dev.cartage.connectors.support.DescribedConnector;
import dev.cartage.connectors.support.oauth.CodeConsent;
import dev.cartage.spi.Budget;
import dev.cartage.spi.Capability;
import dev.cartage.spi.Proof;
import dev.cartage.spi.Registration;
import dev.cartage.spi.Roles;
import dev.cartage.spi.Session;
import java.net.URI;
import java.util.Optional;
import java.util.Set;

/** eBay, the account of one seller. */
public final class EbayConnector extends DescribedConnector {
    public EbayConnector() {
        super(
                Kind.STORE,
                "ebay",
                Api.EBAY.name(),
                EbaySettings.class,
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
        return Set.of(Proof.PUBLISHED_CONTRACT);
    }

    /** By default (developer.ebay.com, "API Call Limits"), so that what is allowed in a day lasts for the day. */
    @Override
    public Budget budget(String operation) {
        return switch (operation) {
            case "getOffers", "bulkUpdatePriceQuantity" -> daily("inventory", 2_000_000);
            case "ReviseInventoryStatus" -> daily("trading", 5_000);
            default -> daily("orders", 100_000);
        };
    }

    private static Budget daily(String bucket, int calls) {
        return new Budget(bucket, calls / 90_000.0, calls / 25);
    }

    @Override
    public Optional<Registration> registration() {
        return Optional.of(new Registration(
                URI.create("https://developer.ebay.com/my/keys"),
                "Create a production keyset. Under User Tokens → Get a Token from eBay via Your Application, add a redirect"
                        + " URL and enter the callback address shown here as its accepted URL. Copy the App ID as client"
                        + " id, the Cert ID as client secret, and the RuName.",
                "RuName",
                false));
    }

    @Override
    public Roles open(Session session) {
        EbaySettings settings = session.settings(EbaySettings.class);
        CodeConsent signIn = SignIn.of(session, settings);
        Api api = new Api(session.wire(), settings, signIn.token());
        return Roles.of(
                this,
                new ConnectionTest(api),
                signIn,
                new OrderPages(api, new OrderMapper(settings.acceptOrdersAfter())),
                new ShipmentNotices(api),
                new StockLevels(api, new Revisions(session.tokens(), session.clock())));
    }
}
