package dev.cartage.hub.rule;

import dev.cartage.hub.connection.Connections;
import dev.cartage.hub.connection.Stores;
import dev.cartage.hub.connection.Warehouses;
import dev.cartage.hub.lane.Lanes;
import dev.cartage.hub.storage.Ids;
import dev.cartage.hub.storage.Tx;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Wires this package. */
@Configuration(proxyBeanMethods = false)
class RuleConfiguration {
    @Bean
    RuleBook ruleBook(Tx tx, Lanes lanes, Clock clock) {
        return new RuleBook(tx, lanes, clock);
    }

    @Bean
    RuleSets ruleSets(Tx tx, RuleBook book) {
        return new RuleSets(tx, book, System::nanoTime);
    }

    @Bean
    RuleChecker ruleChecker(RuleSets sets, Stores stores, Warehouses warehouses, Connections connections) {
        return new RuleChecker(sets, stores, warehouses, connections);
    }

    @Bean
    Rules savedRules(Tx tx, Ids ids, Clock clock, RuleBook book, RuleChecker checker) {
        return new Rules(tx, ids, clock, book, checker);
    }

    @Bean
    Tables lookupTables(Tx tx, Ids ids, RuleBook book) {
        return new Tables(tx, ids, book);
    }

    @Bean
    RuleLog ruleLog(Tx tx, Ids ids) {
        return new RuleLog(tx, ids);
    }
}
