package dev.cartage.hub.order;

import dev.cartage.hub.account.Accounts;
import dev.cartage.hub.connection.Connections;
import dev.cartage.hub.connection.Remotes;
import dev.cartage.hub.connection.Stores;
import dev.cartage.hub.dispatch.Dispatches;
import dev.cartage.hub.lane.Lanes;
import dev.cartage.hub.order.read.OrderCounts;
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
            Dispatches dispatches) {
        Registrar registrar = new Registrar(tx, ids, new NewOrders(book, dispatches), new Revisions(book, dispatches));
        return new Judge(tx, new Routes(stores, connections, remotes), OrderRules.NONE, registrar);
    }

    @Bean
    DryRun dryRun(Connections connections, Remotes remotes) {
        return new DryRun(connections, remotes);
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
