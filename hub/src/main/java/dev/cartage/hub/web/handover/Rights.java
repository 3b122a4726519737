package dev.cartage.hub.web.handover;

import dev.cartage.spi.Capability;
import dev.cartage.spi.Connector;
import java.util.List;

/** What Cartage will do in a store, in the words of its owner. */
final class Rights {
    private Rights() {}

    static List<String> of(Connector connector) {
        return connector.capabilities().stream()
                .sorted()
                .map(Rights::words)
                .filter(words -> !words.isEmpty())
                .toList();
    }

    private static String words(Capability capability) {
        return switch (capability) {
            case READS_ORDERS -> "read your orders, with the names and addresses of your buyers";
            case HEARS_HOOKS -> "be told by your store when an order changes";
            case ACKNOWLEDGES_ORDERS -> "mark orders that the warehouse has taken over";
            case TAKES_SHIPMENTS -> "tell your store what was shipped, with tracking numbers";
            case TAKES_STOCK -> "set the stock levels of your products";
            case KNOWS_LOCATIONS,
                    READS_ORDERS_BY_ID,
                    REREADS_ORDERS,
                    TAKES_PARTIAL_SHIPMENTS,
                    CORRECTS_SHIPMENTS,
                    TAKES_ORDERS,
                    CONFIRMS_ORDERS,
                    REPORTS_SHIPMENTS,
                    REPORTS_STOCK,
                    CANCELS_ORDERS -> "";
        };
    }
}
