package dev.cartage.spi;

import java.util.List;

/**
 * Names a store's locations. Such a store says of each order which location is to ship what ({@link OrderSource.Wanted}),
 * and takes stock levels for each location ({@link StockSink.Level}).
 */
public non-sealed interface LocationSource extends Role {
    /** Those whose orders come in by the settings, as people would list them. */
    List<Location> locations();
}
