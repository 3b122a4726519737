package dev.cartage.contract.warehouse;

import dev.cartage.model.Shipment;
import dev.cartage.model.StockLevel;
import dev.cartage.spi.Outcome;
import dev.cartage.spi.WarehouseOrder;
import java.util.List;
import java.util.Set;

/** How the hub works with a warehouse, by files or by requests; in few words, so that a test can follow it. */
interface Way {
    /** One outcome for each order. Unknown where no answer came. */
    List<Outcome> send(List<WarehouseOrder> orders);

    /** Does what the connector's declaration allows about the orders that were sent last and are Unknown. */
    void recover();

    /** The references that the warehouse has confirmed, of these. */
    Set<String> confirmed(List<String> references);

    /** What is new since the last time, each page at most so long. */
    List<Shipment> shipments(int limit);

    /** All of it, as if it had never been read. */
    List<Shipment> shipmentsAgain();

    List<StockLevel> stock();
}
