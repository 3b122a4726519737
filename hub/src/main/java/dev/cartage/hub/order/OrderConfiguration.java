package dev.cartage.hub.order;

import dev.cartage.hub.account.Accounts;
import dev.cartage.hub.connection.Connections;
import dev.cartage.hub.connection.Remotes;
import dev.cartage.hub.connection.Stores;
import dev.cartage.hub.dispatch.Dispatches;
import dev.cartage.hub.lane.Lanes;
import dev.cartage.hub.order.read.OrderCounts;
import dev.cartage.hub.rule.BackTests;
import dev.cartage.hub.rule.Lint;
import dev.cartage.hub.rule.RecentOrders;
import dev.cartage.hub.rule.RuleChecker;
import dev.cartage.hub.rule.RuleLog;
import dev.cartage.hub.rule.RuleSets;
import dev.cartage.hub.rule.Rules;
import dev.cartage.hub.rule.SeenValues;
import dev.cartage.hub.storage.Ids;
import dev.cartage.hub.storage.Tx;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Wires this package. */
@Configuration(proxyBeanMethods = false)
class OrderConfiguration {
    @Bean
    OrderBook orderBook(Tx tx, Clock clock) {
        return new OrderBook(tx, clock);
    }

    @Bean
    Intake intake(Tx tx, Ids ids, Lanes lanes, Clock clock) {
        return new Intake(tx, ids, lanes, clock);
    }

    @Bean
    Judge judge(
            Tx tx,
            Ids ids,
            Stores stores,
            Connections connections,
            Remotes remotes,
            OrderBook book,
            Dispatches dispatches,
            Holds holds,
            OrderPolicies policies) {
        Registrar registrar =
                new Registrar(tx, ids, new NewOrders(book, dispatches, holds), new Revisions(book, dispatches));
        return new Judge(tx, new Routes(stores, connections, remotes, policies), OrderRules.NONE, registrar);
    }

    @Bean
    Holds holds(Tx tx, OrderBook book, Dispatches dispatches, Lanes lanes) {
        return new Holds(tx, book, dispatches, lanes);
    }

    @Bean
    OrderPolicies orderPolicies(Tx tx) {
        return new OrderPolicies(tx);
    }

    @Bean
    Cancellations cancellations(Tx tx, OrderBook book, Remotes remotes) {
        return new Cancellations(tx, book, remotes);
    }

    @Bean
    RecentOrders recentOrders(Tx tx, Stores stores, Connections connections, Remotes remotes, OrderPolicies policies) {
        return new PastOrders(tx, new Routes(stores, connections, remotes, policies));
    }

    @Bean
    SeenValues seenValues(RecentOrders orders, Clock clock) {
        return new SeenValues(orders, clock);
    }

    @Bean
    BackTests backTests(RuleSets sets, Rules rules, RecentOrders orders, Clock clock) {
        return new BackTests(
                sets,
                rules,
                orders,
                clock,
                Thread.ofPlatform().daemon().name("back-test-", 1).factory());
    }

    @Bean
    Lint lint(
            Rules rules,
            RuleSets sets,
            RuleChecker checker,
            SeenValues seen,
            RuleLog log,
            Stores stores,
            Connections connections,
            Clock clock) {
        return new Lint(rules, sets, checker, seen, log, stores, connections, clock);
    }

    @Bean
    ToWarehouse toWarehouse(Tx tx, OrderBook book, Dispatches dispatches, Clock clock) {
        return new ToWarehouse(tx, book, dispatches, clock);
    }

    @Bean
    Acknowledgements acknowledgements(Tx tx, OrderBook book) {
        return new Acknowledgements(tx, book);
    }

    @Bean
    Reprocessing reprocessing(Tx tx, OrderBook book, Dispatches dispatches, Lanes lanes, Clock clock) {
        return new Reprocessing(tx, book, dispatches, lanes, clock);
    }

    @Bean
    Counts counts(OrderCounts orderCounts, Lanes lanes, Clock clock, Accounts accounts) {
        Counts counts = new Counts(orderCounts, lanes, clock);
        accounts.forEach(counts::wake);
        return counts;
    }
}
