/**
 * Merchants, stores and warehouses, the connections between them, and the way to the systems behind them: settings,
 * secrets, budgets and the log of what was said.
 */
@NullMarked
package dev.cartage.hub.connection;

import org.jspecify.annotations.NullMarked;
