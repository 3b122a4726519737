/** Stock, from what a warehouse counted to what stores show. Read {@link dev.cartage.hub.inventory.StockBook} first. */
@NullMarked
package dev.cartage.hub.inventory;

import org.jspecify.annotations.NullMarked;
