package dev.cartage.spi;

import dev.cartage.model.StockLevel;

/** Reads stock levels from a warehouse by request. */
public non-sealed interface StockSource extends Role {
    /** All that the warehouse says of its stock now, as it says it. */
    byte[] read();

    /** Makes levels of it. Pure. Each SKU stands or falls alone. */
    FileWarehouse.Parsed<StockLevel> map(byte[] content);
}
