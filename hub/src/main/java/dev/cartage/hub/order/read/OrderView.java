package dev.cartage.hub.order.read;

/**
 * A list of orders under a name.
 *
 * @param address the list in the address bar
 * @param shared whether all of the account see it
 */
public record OrderView(long id, String name, String address, boolean shared) {}
