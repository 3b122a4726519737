package dev.cartage.connectors.amazon;

import dev.cartage.connectors.support.DescribedConnector;
import dev.cartage.spi.Budget;
import dev.cartage.spi.Capability;
import dev.cartage.spi.Connector;
import dev.cartage.spi.Proof;
import dev.cartage.spi.Registration;
import dev.cartage.spi.Roles;
import dev.cartage.spi.Session;
import java.net.URI;
import java.time.Duration;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Amazon, by the Selling Partner API; people choose one of its marketplaces. */
public final class AmazonConnector extends DescribedConnector {
    private final Marketplace marketplace;

    /** That of the United States, which knows the others. */
    public AmazonConnector() {
        this(Marketplace.US);
    }

    private AmazonConnector(Marketplace marketplace) {
        super(
                Kind.STORE,
                marketplace.platform(),
                marketplace.title(),
                AmazonSettings.class,
                EnumSet.of(
                        Capability.READS_ORDERS,
                        Capability.READS_ORDERS_BY_ID,
                        Capability.TAKES_SHIPMENTS,
                        Capability.TAKES_PARTIAL_SHIPMENTS,
                        Capability.CORRECTS_SHIPMENTS,
                        Capability.TAKES_STOCK));
        this.marketplace = marketplace;
    }

    @Override
    public List<Connector> choices() {
        return Arrays.stream(Marketplace.values())
                .<Connector>map(one -> one == marketplace ? this : new AmazonConnector(one))
                .toList();
    }

    @Override
    public Set<Proof> provenBy(Capability capability) {
        return Set.of(Proof.PUBLISHED_CONTRACT);
    }

    @Override
    public Budget budget(String operation) {
        return Stream.of(Operation.values())
                .filter(one -> one.name().equals(operation))
                .findFirst()
                .map(Operation::budget)
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
        SignIn signIn = new SignIn(session, settings, marketplace);
        SpApi api = new SpApi(session, settings, marketplace, signIn.token());
        OrderPages orders = new OrderPages(api, settings);
        ShipmentNotices shipments = new ShipmentNotices(api, session.clock());
        return Roles.of(
                this,
                new ConnectionTest(api, orders),
                signIn,
                orders,
                shipments,
                new TrackingCorrections(shipments),
                new StockLevels(api, session));
    }
}
