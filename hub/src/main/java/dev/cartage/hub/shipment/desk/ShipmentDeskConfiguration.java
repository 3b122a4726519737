package dev.cartage.hub.shipment.desk;

import dev.cartage.hub.dispatch.Dispatches;
import dev.cartage.hub.lane.Lanes;
import dev.cartage.hub.order.OrderBook;
import dev.cartage.hub.order.desk.BulkWork;
import dev.cartage.hub.shipment.Announcements;
import dev.cartage.hub.shipment.Matcher;
import dev.cartage.hub.shipment.read.ShipmentFinder;
import dev.cartage.hub.storage.Ids;
import dev.cartage.hub.storage.Tx;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Wires this package. */
@Configuration(proxyBeanMethods = false)
class ShipmentDeskConfiguration {
    @Bean
    ShipmentDesk shipmentDesk(
            Tx tx, OrderBook book, Dispatches dispatches, Matcher matcher, Announcements announcements, Clock clock) {
        return new ShipmentDesk(tx, new ShipmentChanges(book, dispatches, matcher, announcements), clock);
    }

    @Bean
    ShipmentBulk shipmentBulk(Tx tx, Ids ids, Lanes lanes, ShipmentDesk desk, ShipmentFinder finder, Clock clock) {
        return new ShipmentBulk(new BulkWork(tx, ids, lanes, clock, "shipments", ShipmentBulk.performer(desk)), finder);
    }
}
