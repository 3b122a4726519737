package dev.cartage.hub.order.slip;

/**
 * How a store's packing slips look.
 *
 * @param name at the head
 * @param address below it, in lines; "" for none
 * @param message at the foot; "" for none
 * @param prices whether they show prices; those of gifts never do
 */
public record SlipBrand(String name, String address, String message, boolean prices) {}
