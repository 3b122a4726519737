package dev.cartage.hub.order;

import dev.cartage.model.Order;

/** What an account's rules make of an imported order, before it is checked for the warehouse. */
@FunctionalInterface
public interface OrderRules {
    /** No rules: the order goes as the store placed it. */
    OrderRules NONE = order -> order;

    Order apply(Order order);
}
