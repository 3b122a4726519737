package dev.cartage.hub.order.read;

import dev.cartage.hub.storage.Ids;
import dev.cartage.hub.storage.Tx;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Wires this package. */
@Configuration(proxyBeanMethods = false)
class ReadConfiguration {
    @Bean
    OrderFinder orderFinder(Tx tx, Clock clock) {
        return new OrderFinder(tx, clock);
    }

    @Bean
    OrderDetails orderDetails(Tx tx) {
        return new OrderDetails(tx);
    }

    @Bean
    OrderCounts orderCounts(Tx tx) {
        return new OrderCounts(tx);
    }

    @Bean
    OrderCauses orderCauses(Tx tx) {
        return new OrderCauses(tx);
    }

    @Bean
    OrderProblems orderProblems(Tx tx) {
        return new OrderProblems(tx);
    }

    @Bean
    OrderDays orderDays(Tx tx) {
        return new OrderDays(tx);
    }

    @Bean
    OrderViews orderViews(Tx tx, Ids ids) {
        return new OrderViews(tx, ids);
    }

    @Bean
    UnmappedMethods unmappedMethods(Tx tx) {
        return new UnmappedMethods(tx);
    }
}
