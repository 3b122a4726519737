/** The pages of shipments. */
@NullMarked
package dev.cartage.hub.web.shipment;

import org.jspecify.annotations.NullMarked;
