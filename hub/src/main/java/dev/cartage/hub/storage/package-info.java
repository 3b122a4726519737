/**
 * The ground the hub stands on: where data lives, the database and its server, transactions, tenancy, ids, leases.
 *
 * <p>Everything that touches the database goes through {@link dev.cartage.hub.storage.Tx}; many rows at once through
 * {@link dev.cartage.hub.storage.Batch}.
 */
@org.jspecify.annotations.NullMarked
package dev.cartage.hub.storage;
