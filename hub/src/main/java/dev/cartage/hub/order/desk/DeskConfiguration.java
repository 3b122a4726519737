package dev.cartage.hub.order.desk;

import dev.cartage.hub.dispatch.Dispatches;
import dev.cartage.hub.lane.Lanes;
import dev.cartage.hub.order.CancelRules;
import dev.cartage.hub.order.Cancellations;
import dev.cartage.hub.order.Holds;
import dev.cartage.hub.order.Intake;
import dev.cartage.hub.order.OrderBook;
import dev.cartage.hub.order.Reprocessing;
import dev.cartage.hub.order.read.OrderFinder;
import dev.cartage.hub.order.read.UnmappedMethods;
import dev.cartage.hub.rule.Rules;
import dev.cartage.hub.rule.Tables;
import dev.cartage.hub.storage.Ids;
import dev.cartage.hub.storage.Tx;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Wires this package. */
@Configuration(proxyBeanMethods = false)
class DeskConfiguration {
    @Bean
    Desk desk(
            Tx tx,
            Ids ids,
            OrderBook book,
            Dispatches dispatches,
            Reprocessing reprocessing,
            Holds holds,
            Intake intake,
            Cancellations cancellations,
            CancelRules cancelRules,
            Clock clock) {
        Pen pen = new Pen(book);
        Changes changes = new Changes(tx, pen, dispatches, reprocessing, holds, cancellations);
        Offspring offspring = new Offspring(tx, ids, intake, changes, pen);
        return new Desk(tx, dispatches, reprocessing, holds, pen, changes, offspring, cancelRules, clock);
    }

    @Bean
    Bulk bulk(Tx tx, Ids ids, Lanes lanes, OrderFinder finder, Desk desk, Clock clock) {
        return new Bulk(new BulkWork(tx, ids, lanes, clock, "orders", Bulk.performer(desk)), finder);
    }

    @Bean
    BulkRuns bulkRuns(Tx tx) {
        return new BulkRuns(tx);
    }

    @Bean
    MethodMapping methodMapping(Tx tx, Tables tables, Rules rules, UnmappedMethods methods, Bulk bulk) {
        return new MethodMapping(tx, tables, rules, methods, bulk);
    }
}
