package dev.cartage.hub.rule;

/** Where a record comes from and goes to; 0 for what does not apply, such as the store of a purchase order. */
public record Where(long storeId, long connectionId, long warehouseId) {}
