package dev.cartage.hub.connection;

import dev.cartage.hub.storage.CartageHome;
import dev.cartage.hub.storage.Ids;
import dev.cartage.hub.storage.Tx;
import dev.cartage.transport.AddressGuard;
import dev.cartage.transport.FileLimits;
import dev.cartage.transport.FileServers;
import dev.cartage.transport.HttpExchange;
import dev.cartage.transport.HttpLimits;
import java.nio.file.Path;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;

/** Wires what leads outside. */
@Configuration(proxyBeanMethods = false)
class LinesConfiguration {
    @Bean
    AddressGuard addressGuard(Environment environment) {
        var networks = environment.getProperty("CARTAGE_NETWORKS", "");
        return AddressGuard.allowing(
                networks.isBlank() ? new String[0] : networks.strip().split("[,\\s]+"));
    }

    @Bean
    LocalFolders localFolders(CartageHome home, Environment environment) {
        return new LocalFolders(Path.of(environment.getProperty(
                "CARTAGE_FOLDERS", home.folder("folders").toString())));
    }

    @Bean
    HttpExchange http(AddressGuard guard, Clock clock) {
        return new HttpExchange(guard, HttpLimits.usual(), clock);
    }

    @Bean
    HostKeys hostKeys(Tx tx, Clock clock) {
        return new HostKeys(tx, clock);
    }

    @Bean
    FileServers fileServers(AddressGuard guard, HostKeys hostKeys) {
        return new FileServers(guard, FileLimits.usual(), hostKeys);
    }

    @Bean
    ExchangeLog exchangeLog(Tx tx, Ids ids) {
        return new ExchangeLog(tx, ids);
    }

    @Bean
    Lines lines(
            HttpExchange http,
            FileServers servers,
            LocalFolders folders,
            HostKeys hostKeys,
            ExchangeLog log,
            Tx tx,
            Clock clock) {
        var budgets = new Budgets(new BudgetRows(tx), clock, Thread::sleep);
        return new Lines(http, folders.guard(servers), hostKeys, budgets, log, clock);
    }
}
