package dev.cartage.hub.flow;

import dev.cartage.hub.connection.Connection;
import dev.cartage.hub.lane.Lane;
import java.time.Duration;
import java.util.Locale;

/** The kinds of data that move over a connection. */
public enum FlowKind {
    /** Orders from the store. */
    ORDERS(Duration.ofMinutes(15)),
    /** Stock from the warehouse to the store. */
    INVENTORY(Duration.ofMinutes(60)),
    /** Shipments with their tracking numbers from the warehouse to the store. */
    SHIPMENTS(Duration.ofHours(4));

    /** Work of a store's lane: reads its orders. */
    public static final String IMPORT = "import";

    /** Work of a warehouse's lane: reads what it says of shipments and stock. */
    public static final String INBOUND = "inbound";

    private final Duration usual;

    FlowKind(Duration usual) {
        this.usual = usual;
    }

    /** How often it runs unless somebody chose otherwise. */
    public Duration usual() {
        return usual;
    }

    /** The lane that does the work. */
    public Lane lane(Connection connection) {
        return switch (this) {
            case ORDERS -> Lane.store(connection.storeId(), IMPORT);
            case INVENTORY, SHIPMENTS -> Lane.warehouse(connection.warehouseId(), INBOUND);
        };
    }

    static FlowKind of(String stored) {
        return valueOf(stored.toUpperCase(Locale.ROOT));
    }

    /** As the tables and the API name it, for example {@code orders}. */
    public String stored() {
        return name().toLowerCase(Locale.ROOT);
    }
}
