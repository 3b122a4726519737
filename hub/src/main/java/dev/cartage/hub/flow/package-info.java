/**
 * The flows over a connection: when they run, and what a run does. Read {@link dev.cartage.hub.flow.OrderImport} and
 * {@link dev.cartage.hub.flow.WarehouseImport}.
 */
@NullMarked
package dev.cartage.hub.flow;

import org.jspecify.annotations.NullMarked;
