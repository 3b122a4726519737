package dev.cartage.hub.order.desk;

/** The person who acts. */
public record Actor(String name, boolean administrator) {}
