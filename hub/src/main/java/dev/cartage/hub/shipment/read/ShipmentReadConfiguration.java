package dev.cartage.hub.shipment.read;

import dev.cartage.hub.storage.Tx;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Wires this package. */
@Configuration(proxyBeanMethods = false)
class ShipmentReadConfiguration {
    @Bean
    ShipmentFinder shipmentFinder(Tx tx, Clock clock) {
        return new ShipmentFinder(tx, clock);
    }

    @Bean
    ShipmentDetails shipmentDetails(Tx tx) {
        return new ShipmentDetails(tx);
    }
}
