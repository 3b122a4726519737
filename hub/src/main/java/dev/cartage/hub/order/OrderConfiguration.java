package dev.cartage.hub.order;

import dev.cartage.hub.account.Accounts;
import dev.cartage.hub.connection.Connections;
import dev.cartage.hub.connection.Remotes;
import dev.cartage.hub.connection.Stores;
import dev.cartage.hub.connection.Warehouses;
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
        OrderBook book = new OrderBook(tx, clock);
        book.listen(new Parents(book)::changed);
        return book;
    }

    @Bean
    Intake intake(Tx tx, Ids ids, Lanes lanes, Clock clock, Connections connections) {
        Intake intake = new Intake(tx, ids, lanes, clock);
        connections.onRelocation(intake::reconsider);
        return intake;
    }

    @Bean
    Judge judge(
            Tx tx,
            Ids ids,
            Intake intake,
            Stores stores,
            Connections connections,
            Remotes remotes,
            OrderBook book,
            Dispatches dispatches,
            Holds holds,
            OrderPolicies policies,
            Rulings rulings,
            Consequences consequences,
            Cancellations cancellations,
            CancelRules cancelRules) {
        NewOrders newOrders = new NewOrders(ids, book, dispatches, holds, consequences);
        Revisions revisions = new Revisions(
                ids,
                intake,
                book,
                dispatches,
                holds,
                newOrders,
                consequences,
                new AfterSending(book, dispatches, policies, cancellations),
                cancelRules);
        Registrar registrar = new Registrar(tx, ids, newOrders, revisions);
        return new Judge(tx, new Routes(stores, connections, remotes, policies), rulings, registrar);
    }

    @Bean
    Rulings rulings(RuleSets sets, Warehouses warehouses, Connections connections, Remotes remotes) {
        return new Rulings(sets, new Destinations(warehouses, connections, remotes));
    }

    @Bean
    Consequences consequences(RuleLog log, Holds holds, Bundles bundles, OrderBook book) {
        log.listen(new NoticesOnTimeline(book)::written);
        return new Consequences(log, holds, bundles);
    }

    @Bean
    Bundles bundles(Tx tx, OrderBook book, Dispatches dispatches, Lanes lanes, Rereading rereading) {
        return new Bundles(tx, book, dispatches, lanes, rereading);
    }

    @Bean
    Rereading rereading(Tx tx, Lanes lanes, Remotes remotes) {
        return new Rereading(tx, lanes, remotes);
    }

    @Bean
    Holds holds(Tx tx, OrderBook book, Dispatches dispatches, Lanes lanes, Rereading rereading) {
        return new Holds(tx, book, dispatches, lanes, rereading);
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
    DryRun dryRun(Connections connections, Remotes remotes) {
        return new DryRun(connections, remotes);
    }

    @Bean
    Verdicts verdicts(
            Tx tx,
            OrderBook book,
            Dispatches dispatches,
            Holds holds,
            RuleLog log,
            Warehouses warehouses,
            Connections connections,
            Remotes remotes) {
        return new Verdicts(tx, book, dispatches, holds, log, new Destinations(warehouses, connections, remotes));
    }

    @Bean
    RuleEvents ruleEvents(Tx tx, Ids ids, Lanes lanes, RuleSets sets, OrderBook book, Verdicts verdicts, Clock clock) {
        RuleEvents events = new RuleEvents(tx, ids, lanes, sets, verdicts, clock);
        book.listen(events);
        return events;
    }

    @Bean
    CancelRules cancelRules(Tx tx, OrderBook book, RuleSets sets, Verdicts verdicts) {
        return new CancelRules(tx, book, sets, verdicts);
    }

    @Bean
    RuleTimer ruleTimer(Tx tx, RuleSets sets, Rules rules, RuleLog log, Verdicts verdicts) {
        return new RuleTimer(tx, sets, rules, log, verdicts);
    }

    @Bean
    ToWarehouse toWarehouse(
            Tx tx,
            OrderBook book,
            Dispatches dispatches,
            Lanes lanes,
            Rereading rereading,
            RuleSets sets,
            Verdicts verdicts,
            Enclosures enclosures,
            Clock clock) {
        return new ToWarehouse(
                tx, book, dispatches, lanes, rereading, new LastWord(tx, sets, verdicts, clock), enclosures, clock);
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

    @Bean
    EditCheck editCheck(Remotes remotes) {
        return new EditCheck(remotes);
    }

    @Bean
    Abandonments abandonments(Tx tx, OrderBook book, Lanes lanes, Clock clock, Accounts accounts) {
        Abandonments abandonments = new Abandonments(tx, book, lanes, clock);
        accounts.forEach(abandonments::wake);
        return abandonments;
    }
}
