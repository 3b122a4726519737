package dev.cartage.hub.lane;

import dev.cartage.hub.storage.Leases;
import dev.cartage.hub.storage.Tx;
import java.time.Clock;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Wires this package. */
@Configuration(proxyBeanMethods = false)
class LaneConfiguration {
    @Bean
    Lanes lanes(Tx tx) {
        return new Lanes(tx);
    }

    @Bean(initMethod = "start", destroyMethod = "close")
    Walkers walkers(Lanes lanes, Leases leases, Clock clock, List<LaneWorker> workers) {
        return new Walkers(lanes, leases, clock, workers);
    }
}
