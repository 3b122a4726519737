package dev.cartage.hub.shipment;

import dev.cartage.hub.connection.Remotes;
import dev.cartage.hub.connection.Stores;
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
    Announcements announcements(
            OrderBook book, Dispatches dispatches, RuleSets sets, RuleLog log, Remotes remotes, Clock clock) {
        Announcements announcements = new Announcements(sets, log, book, dispatches, new WholeOrders(remotes));
        book.listen((jdbc, changes) -> announcements.changed(jdbc, changes, clock.instant()));
        return announcements;
    }

    @Bean
    Matcher matcher(
            Tx tx, Ids ids, OrderBook book, Dispatches dispatches, Announcements announcements, Remotes remotes) {
        return new Matcher(tx, ids, book, announcements, new Corrections(book, dispatches, remotes));
    }

    @Bean
    CorrectionNotices correctionNotices(Tx tx, OrderBook book, Stores stores) {
        return new CorrectionNotices(tx, book, stores);
    }

    @Bean
    Notices notices(Tx tx, OrderBook book, Dispatches dispatches, Stores stores, Clock clock) {
        return new Notices(tx, book, dispatches, stores, clock);
    }

    @Bean
    ByHand byHand(Tx tx, Matcher matcher, dev.cartage.hub.order.desk.Desk desk, Clock clock) {
        return new ByHand(tx, matcher, desk, clock);
    }
}
