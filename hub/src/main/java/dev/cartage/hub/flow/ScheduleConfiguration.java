package dev.cartage.hub.flow;

import dev.cartage.hub.account.Accounts;
import dev.cartage.hub.connection.Connections;
import dev.cartage.hub.connection.Connectors;
import dev.cartage.hub.connection.Hooks;
import dev.cartage.hub.connection.LaneHealth;
import dev.cartage.hub.connection.Remotes;
import dev.cartage.hub.connection.Stores;
import dev.cartage.hub.connection.Troubles;
import dev.cartage.hub.lane.Lanes;
import dev.cartage.hub.order.Buyers;
import dev.cartage.hub.storage.Database;
import dev.cartage.hub.storage.Ids;
import dev.cartage.hub.storage.Node;
import dev.cartage.hub.storage.Tx;
import java.time.Clock;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;

/** Wires schedules and hooks. */
@Configuration(proxyBeanMethods = false)
class ScheduleConfiguration {
    @Bean
    Flows flows(Tx tx, Ids ids, Clock clock, Lanes lanes, Connections connections) {
        var flows = new Flows(tx, ids, clock, lanes, connections);
        connections.onChange(flows::follow);
        return flows;
    }

    @Bean
    HookInbox hookInbox(
            Tx tx, Ids ids, Clock clock, Lanes lanes, Connections connections, Remotes remotes, Hooks hooks) {
        return new HookInbox(tx, ids, clock, lanes, connections, remotes, hooks);
    }

    @Bean
    HookSubscriptions hookSubscriptions(
            Lanes lanes,
            Clock clock,
            Connections connections,
            Stores stores,
            Remotes remotes,
            Hooks hooks,
            Accounts accounts) {
        var subscriptions = new HookSubscriptions(lanes, clock, connections, stores, remotes, hooks);
        connections.onChange(subscriptions::follow);
        accounts.forEach(subscriptions::wake);
        return subscriptions;
    }

    /** {@code CARTAGE_PERSONAL_DATA_DAYS}: how long after shipment buyers are known, by platform. */
    @Bean
    Retention retention(Tx tx, Stores stores, Connectors connectors, Environment environment) {
        return new Retention(
                stores, connectors, new Buyers(tx), environment.getProperty("CARTAGE_PERSONAL_DATA_DAYS", ""));
    }

    /** {@code CARTAGE_LOG_DAYS}: how long the log of exchanges is kept. */
    @Bean
    Housekeeping housekeeping(
            Tx tx, Lanes lanes, Clock clock, Accounts accounts, Environment environment, Retention retention) {
        var days = environment.getProperty("CARTAGE_LOG_DAYS", Integer.class, 7);
        var housekeeping = new Housekeeping(tx, lanes, clock, Duration.ofDays(days), retention);
        accounts.forEach(housekeeping::wake);
        return housekeeping;
    }

    @Bean
    FlowCauses flowCauses(Flows flows, Connections connections, Troubles troubles, LaneHealth health, Clock clock) {
        return new FlowCauses(flows, connections, troubles, health, clock.instant());
    }

    @Bean
    FileCauses fileCauses(Tx tx, Connections connections) {
        return new FileCauses(tx, connections);
    }

    @Bean
    FlowRuns flowRuns(Tx tx) {
        return new FlowRuns(tx);
    }

    @Bean(initMethod = "start")
    FlowScheduler flowScheduler(Database database, Node node, Clock clock, Flows flows) {
        return new FlowScheduler(database.pool(), node.name(), clock, flows);
    }
}
