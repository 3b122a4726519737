package dev.cartage.hub.flow;

import dev.cartage.hub.connection.Connections;
import dev.cartage.hub.lane.Lanes;
import dev.cartage.hub.storage.Database;
import dev.cartage.hub.storage.Ids;
import dev.cartage.hub.storage.Node;
import dev.cartage.hub.storage.Tx;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Wires schedules and hooks. */
@Configuration(proxyBeanMethods = false)
class FlowConfiguration {
    @Bean
    Flows flows(Tx tx, Ids ids, Clock clock, Lanes lanes, Connections connections) {
        var flows = new Flows(tx, ids, clock, lanes, connections);
        connections.onChange(flows::follow);
        return flows;
    }

    @Bean
    FlowRuns flowRuns(Tx tx, Ids ids) {
        return new FlowRuns(tx, ids);
    }

    @Bean(initMethod = "start")
    FlowScheduler flowScheduler(Database database, Node node, Clock clock, Flows flows) {
        return new FlowScheduler(database.pool(), node.name(), clock, flows);
    }
}
