package dev.cartage.hub.connection;

import dev.cartage.hub.storage.CartageHome;
import dev.cartage.hub.storage.Ids;
import dev.cartage.hub.storage.Tx;
import dev.cartage.transport.FileLimits;
import dev.cartage.transport.FileServers;
import dev.cartage.transport.HttpExchange;
import dev.cartage.transport.HttpLimits;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;

/** Wires what leads outside. */
@Configuration(proxyBeanMethods = false)
class LinesConfiguration {
    @Bean
    Reach reach(Environment environment, CartageHome home) {
        return Reach.of(
                environment.getProperty("CARTAGE_ALLOW_NETWORKS", ""),
                environment.getProperty("CARTAGE_ALLOW_FOLDERS", ""),
                home);
    }

    @Bean
    HttpExchange http(Reach reach, Clock clock) {
        return new HttpExchange(reach.servers(), HttpLimits.usual(), clock);
    }

    @Bean
    HostKeys hostKeys(Tx tx, Clock clock) {
        return new HostKeys(tx, clock);
    }

    @Bean
    FileServers fileServers(Reach reach, HostKeys hostKeys) {
        return new FileServers(reach.servers(), FileLimits.usual(), hostKeys);
    }

    @Bean
    ExchangeLog exchangeLog(Tx tx, Ids ids) {
        return new ExchangeLog(tx, ids);
    }

    @Bean
    Lines lines(
            HttpExchange http,
            FileServers servers,
            Reach reach,
            HostKeys hostKeys,
            ExchangeLog log,
            Tx tx,
            Clock clock) {
        var budgets = new Budgets(new BudgetRows(tx), clock, Thread::sleep);
        return new Lines(http, servers, reach, hostKeys, budgets, log, clock);
    }
}
