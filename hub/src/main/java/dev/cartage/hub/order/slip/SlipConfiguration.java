package dev.cartage.hub.order.slip;

import dev.cartage.hub.connection.Stores;
import dev.cartage.hub.storage.Tx;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Wires this package. */
@Configuration(proxyBeanMethods = false)
class SlipConfiguration {
    @Bean
    SlipSettings slipSettings(Tx tx, Stores stores) {
        return new SlipSettings(tx, stores);
    }

    @Bean
    Slips slips(Tx tx, SlipSettings settings) {
        return new Slips(tx, settings);
    }
}
