package dev.cartage.spi;

import dev.cartage.model.StockLevel;
import java.util.List;

/** Reads stock levels from a warehouse by request. */
public non-sealed interface StockSource extends Role {
    List<StockLevel> levels();
}
