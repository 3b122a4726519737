package dev.cartage.hub.connection;

import dev.cartage.spi.Capability;
import dev.cartage.spi.Connector;
import dev.cartage.spi.Role;
import dev.cartage.spi.Roles;
import dev.cartage.spi.Session;
import dev.cartage.spi.Setting;
import java.util.Set;
import java.util.function.Function;

/** A connector for tests: it plays whatever roles it is given. */
public record PaperConnector(String platform, Kind kind, Function<Session, Role[]> roles) implements Connector {

    /** The platform of stores that take an order as shipped only as a whole. */
    public static final String WHOLE_ORDERS = "paper_whole_orders";

    /** The platform of stores that take corrected tracking numbers, and let many orders be read again at once. */
    public static final String CORRECTABLE = "paper_correctable";

    /** The platform of stores that ship from several locations. */
    public static final String LOCATED = "paper_located";

    /** Its settings. */
    public record Settings(
            @Setting(title = "Shop", required = true) String shop,

            @Setting(title = "Token", secret = true, required = true)
            String token) {}

    public static PaperConnector store() {
        return new PaperConnector("paper_store", Kind.STORE, session -> new Role[0]);
    }

    public static PaperConnector warehouse() {
        return new PaperConnector("paper_warehouse", Kind.WAREHOUSE, session -> new Role[0]);
    }

    @Override
    public String title() {
        return "Paper";
    }

    @Override
    public Set<Capability> capabilities() {
        return switch (platform) {
            case WHOLE_ORDERS -> Set.of();
            case LOCATED -> Set.of(Capability.TAKES_PARTIAL_SHIPMENTS, Capability.KNOWS_LOCATIONS);
            case CORRECTABLE ->
                Set.of(Capability.TAKES_PARTIAL_SHIPMENTS, Capability.CORRECTS_SHIPMENTS, Capability.REREADS_ORDERS);
            default -> Set.of(Capability.TAKES_PARTIAL_SHIPMENTS);
        };
    }

    @Override
    public Class<? extends Record> settings() {
        return Settings.class;
    }

    @Override
    public Roles open(Session session) {
        return Roles.of(this, roles.apply(session));
    }
}
