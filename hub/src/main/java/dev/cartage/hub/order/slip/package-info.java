/** Packing slips: what lies in the parcel for the buyer. */
@NullMarked
package dev.cartage.hub.order.slip;

import org.jspecify.annotations.NullMarked;
