/** What people do with shipments. Read {@link dev.cartage.hub.shipment.desk.ShipmentDesk} first. */
@NullMarked
package dev.cartage.hub.shipment.desk;

import org.jspecify.annotations.NullMarked;
