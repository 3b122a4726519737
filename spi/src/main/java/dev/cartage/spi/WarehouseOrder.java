package dev.cartage.spi;

import dev.cartage.model.Order;

/**
 * An order on its way to a warehouse. Its lines are numbered from 1 in their order.
 *
 * @param reference the number the warehouse knows it by, unique there for ever
 * @param facility the site within the warehouse; "" for its usual one
 */
public record WarehouseOrder(String reference, Order order, String facility) {}
