/**
 * Shipments, from what a warehouse reports to what the store is told. Read {@link dev.cartage.hub.shipment.Matcher} first.
 */
@NullMarked
package dev.cartage.hub.shipment;

import org.jspecify.annotations.NullMarked;
