package dev.cartage.sandbox.shopify.store;

/** A name and value that a buyer or an app attached to an order or a line. */
public record Attribute(String key, String value) {}
