package dev.cartage.hub.shipment;

import dev.cartage.hub.dispatch.Dispatches;
import dev.cartage.hub.order.OrderBook;
import dev.cartage.hub.rule.RuleLog;
import dev.cartage.hub.rule.RuleSets;
import dev.cartage.hub.storage.Ids;
import dev.cartage.hub.storage.Tx;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Wires this package. */
@Configuration(proxyBeanMethods = false)
class ShipmentConfiguration {
    @Bean
    Matcher matcher(Tx tx, Ids ids, OrderBook book, Dispatches dispatches, RuleSets sets, RuleLog log) {
        return new Matcher(tx, ids, book, new Announcements(sets, log, book, dispatches));
    }

    @Bean
    Notices notices(Tx tx, OrderBook book, Clock clock) {
        return new Notices(tx, book, clock);
    }

    @Bean
    ByHand byHand(Tx tx, Matcher matcher, dev.cartage.hub.order.desk.Desk desk, Clock clock) {
        return new ByHand(tx, matcher, desk, clock);
    }
}
