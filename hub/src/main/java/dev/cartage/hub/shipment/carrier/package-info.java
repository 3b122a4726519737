/** Carriers: told from a tracking number, spelled as a platform wants them, and the page that follows a parcel. */
@NullMarked
package dev.cartage.hub.shipment.carrier;

import org.jspecify.annotations.NullMarked;
