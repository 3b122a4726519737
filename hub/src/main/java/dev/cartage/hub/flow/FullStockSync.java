package dev.cartage.hub.flow;

import dev.cartage.hub.connection.Connections;
import dev.cartage.hub.connection.Refused;
import dev.cartage.hub.inventory.Listings;
import dev.cartage.hub.storage.Tx;
import java.time.InstantSource;

/** Tells a store the level of every SKU, whether it changed or not. */
public final class FullStockSync {
    private final Tx tx;
    private final Connections connections;
    private final Listings listings;
    private final InstantSource clock;

    public FullStockSync(Tx tx, Connections connections, Listings listings, InstantSource clock) {
        this.tx = tx;
        this.connections = connections;
        this.listings = listings;
        this.clock = clock;
    }

    /**
     * @return how many SKUs the store will be told
     * @throws Refused if the connection is disabled
     */
    public int run(long connectionId) {
        var connection = connections.require(connectionId);
        if (!connection.enabled()) {
            throw Refused.because("connection-disabled", "The connection is disabled.", "Enable the connection first.");
        }
        return tx.call(jdbc -> listings.tellAll(jdbc, connection.storeId(), clock.instant()));
    }
}
