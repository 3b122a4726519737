/**
 * Tryton, an open-source warehouse, by its JSON-RPC; written for 6.0. Read {@link
 * dev.cartage.connectors.tryton.TrytonConnector} first, then {@link dev.cartage.connectors.tryton.OrderIntake} for orders
 * and {@link dev.cartage.connectors.tryton.DoneShipments} for what comes back. Tryton's staff pick, pack and finish a
 * shipment there; Cartage never does.
 */
@NullMarked
package dev.cartage.connectors.tryton;

import org.jspecify.annotations.NullMarked;
