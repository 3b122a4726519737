package dev.cartage.hub.order.slip;

import dev.cartage.model.LineFields;
import dev.cartage.model.Order;
import dev.cartage.model.OrderFields;

/**
 * One packing slip.
 *
 * @param reference the order's number at the warehouse
 */
record Slip(SlipBrand brand, String reference, Order order) {

    /** Somebody else pays: a gift shows no prices. */
    boolean isGift() {
        return !order.get(OrderFields.GIFT_MESSAGE).isBlank()
                || order.lines().stream()
                        .anyMatch(line -> !line.get(LineFields.GIFT_WRAP).isBlank());
    }

    boolean showsPrices() {
        return brand.prices() && !isGift();
    }
}
