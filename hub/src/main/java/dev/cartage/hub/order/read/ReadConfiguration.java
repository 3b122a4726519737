package dev.cartage.hub.order.read;

import dev.cartage.hub.storage.Tx;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Wires this package. */
@Configuration(proxyBeanMethods = false)
class ReadConfiguration {
    @Bean
    OrderFinder orderFinder(Tx tx) {
        return new OrderFinder(tx);
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
    OrderProblems orderProblems(Tx tx) {
        return new OrderProblems(tx);
    }

    @Bean
    OrderDays orderDays(Tx tx) {
        return new OrderDays(tx);
    }
}
