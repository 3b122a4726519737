/** Shipments as pages show them: lists, and one with all that is known of it. */
@NullMarked
package dev.cartage.hub.shipment.read;

import org.jspecify.annotations.NullMarked;
