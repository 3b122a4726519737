package dev.cartage.connectors.amazon;

import static dev.cartage.spi.Capability.CORRECTS_SHIPMENTS;
import static dev.cartage.spi.Capability.READS_ORDERS;
import static dev.cartage.spi.Capability.READS_ORDERS_BY_ID;
import static dev.cartage.spi.Capability.TAKES_PARTIAL_SHIPMENTS;
import static dev.cartage.spi.Capability.TAKES_SHIPMENTS;
import static dev.cartage.spi.Capability.TAKES_STOCK;
import static dev.cartage.spi.Proof.PUBLISHED_CONTRACT;

import dev.cartage.connectors.support.DescribedConnector;
import dev.cartage.connectors.support.oauth.CodeConsent;
import dev.cartage.spi.Budget;
import dev.cartage.spi.Capability;
import dev.cartage.spi.Connector;
import dev.cartage.spi.Registration;
import dev.cartage.spi.Roles;
import dev.cartage.spi.Session;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Amazon, by the Selling Partner API; people choose one of its marketplaces. */
public final class AmazonConnector extends DescribedConnector {
    private static final Set<Capability> CAN = Set.of(
            READS_ORDERS,
            READS_ORDERS_BY_ID,
            TAKES_SHIPMENTS,
            TAKES_PARTIAL_SHIPMENTS,
            CORRECTS_SHIPMENTS,
            TAKES_STOCK);

    private final Marketplace marketplace;

    /** That of the United States, which knows the others. */
    public AmazonConnector() {
        this(Marketplace.of("US"));
    }

    private AmazonConnector(Marketplace marketplace) {
        super(Kind.STORE, marketplace.platform(), marketplace.title(), AmazonSettings.class, CAN, PUBLISHED_CONTRACT);
        this.marketplace = marketplace;
    }

    @Override
    public List<Connector> choices() {
        return Marketplace.ALL.stream()
                .<Connector>map(one -> one == marketplace ? this : new AmazonConnector(one))
                .toList();
    }

    @Override
    public Budget budget(String operation) {
        return Stream.of(Operation.values())
                .filter(one -> one.name().equals(operation))
                .findFirst()
                .map(one -> one.budget)
                .orElse(Budget.unlimited(operation));
    }

    /** Data Protection Policy, “Data Retention”: no longer than 30 days after shipment. */
    @Override
    public Optional<Duration> personalDataKept() {
        return Optional.of(Duration.ofDays(30));
    }

    @Override
    public Optional<Registration> registration() {
        return Optional.of(new Registration(
                URI.create("https://developer.amazonservices.com"),
                "Register a public application with the roles Inventory and Order Tracking, Product Listing and"
                        + " Direct-to-Consumer Delivery. Copy its client ID and secret (LWA credentials) and its"
                        + " application ID.",
                "Application ID",
                false));
    }

    @Override
    public Roles open(Session session) {
        AmazonSettings settings = session.settings(AmazonSettings.class);
        CodeConsent signIn = SignIn.of(session, settings, marketplace);
        SpApi api = new SpApi(session, settings, marketplace, signIn.token());
        OrderPages orders = new OrderPages(api);
        return Roles.of(
                this, new ConnectionTest(api, orders), signIn, orders, new ShipmentNotices(api), new StockLevels(api));
    }
}
