package dev.cartage.hub.alert;

import dev.cartage.hub.account.Accounts;
import dev.cartage.hub.connection.Connections;
import dev.cartage.hub.connection.HubAddress;
import dev.cartage.hub.connection.Secrets;
import dev.cartage.hub.connection.Stores;
import dev.cartage.hub.connection.Troubles;
import dev.cartage.hub.connection.Warehouses;
import dev.cartage.hub.lane.Lanes;
import dev.cartage.hub.storage.CartageHome;
import dev.cartage.hub.storage.Ids;
import dev.cartage.hub.storage.Tx;
import dev.cartage.transport.AddressGuard;
import dev.cartage.transport.HttpExchange;
import java.time.Clock;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Wires this package. */
@Configuration(proxyBeanMethods = false)
class AlertConfiguration {
    @Bean
    Alerts alerts(Tx tx, Ids ids) {
        return new Alerts(tx, ids);
    }

    @Bean
    Policies alertPolicies(Tx tx, Ids ids, Clock clock) {
        return new Policies(tx, ids, clock);
    }

    @Bean
    Channels alertChannels(Tx tx, Ids ids, Clock clock, Secrets secrets, Policies policies) {
        return new Channels(tx, ids, clock, secrets, policies);
    }

    @Bean
    Messages messages(Tx tx, Ids ids, Lanes lanes, Accounts accounts, Channels channels, HubAddress hub) {
        return new Messages(tx, ids, lanes, accounts, channels, new Wording(hub));
    }

    @Bean
    Issues issues(Tx tx, Ids ids, Alerts alerts, Policies policies, Messages messages) {
        return new Issues(tx, ids, alerts, policies, messages);
    }

    @Bean
    MailServers mailServers(Tx tx, Secrets secrets) {
        return new MailServers(tx, secrets);
    }

    @Bean
    Mailer mailer(MailServers servers, AddressGuard guard, Clock clock) {
        return new Mailer(servers, guard, clock);
    }

    @Bean
    Messenger messenger(Tx tx, Channels channels, Mailer mailer, HttpExchange http) {
        return new Messenger(new MessageQueue(tx), channels, new Carrier(mailer, http));
    }

    @Bean
    CauseSource remoteCauses(Troubles troubles, Connections connections, Stores stores, Warehouses warehouses) {
        return new RemoteCauses(troubles, connections, stores, warehouses);
    }

    @Bean
    CauseSource diskCauses(Accounts accounts, CartageHome home) {
        return new DiskCauses(accounts, () -> home.folder("node").toFile().getUsableSpace());
    }

    @Bean
    AlertWatch alertWatch(
            Tx tx,
            Lanes lanes,
            Clock clock,
            Accounts accounts,
            List<CauseSource> sources,
            Alerts alerts,
            Issues issues,
            Policies policies,
            Connections connections,
            Channels channels,
            Messages messages) {
        var gatherer = new Gatherer(tx, issues, policies, connections, messages);
        var notices = new RuleNotices(tx, channels, messages);
        var watch = new AlertWatch(tx, lanes, clock, sources, alerts, gatherer, notices);
        accounts.forEach(watch::wake);
        return watch;
    }
}
