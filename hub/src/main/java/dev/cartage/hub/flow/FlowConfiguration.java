package dev.cartage.hub.flow;

import dev.cartage.hub.account.Accounts;
import dev.cartage.hub.connection.Connections;
import dev.cartage.hub.connection.RemoteSteps;
import dev.cartage.hub.connection.Remotes;
import dev.cartage.hub.inventory.Listings;
import dev.cartage.hub.inventory.StockBook;
import dev.cartage.hub.lane.Lanes;
import dev.cartage.hub.order.Intake;
import dev.cartage.hub.order.OrderBook;
import dev.cartage.hub.order.ToWarehouse;
import dev.cartage.hub.shipment.Matcher;
import dev.cartage.hub.storage.Ids;
import dev.cartage.hub.storage.Tx;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Wires the workers of this package. */
@Configuration(proxyBeanMethods = false)
class FlowConfiguration {
    @Bean
    Runs runs(Tx tx, Ids ids, Clock clock) {
        return new Runs(tx, ids, clock);
    }

    @Bean
    OrderImport orderImport(
            Tx tx,
            Connections connections,
            Remotes remotes,
            RemoteSteps steps,
            Intake intake,
            Runs runs,
            Flows flows,
            Clock clock) {
        return new OrderImport(connections, remotes, steps, intake, new Hints(tx, clock), runs, flows);
    }

    @Bean
    Confirmations confirmations(Tx tx, OrderBook book, ToWarehouse orders) {
        return new Confirmations(tx, book, orders);
    }

    @Bean
    WarehouseImport warehouseImport(
            Tx tx,
            Ids ids,
            Connections connections,
            Remotes remotes,
            RemoteSteps steps,
            Matcher matcher,
            StockBook stock,
            Confirmations confirmations,
            Runs runs,
            Flows flows) {
        InboundFiles inbound = new InboundFiles(tx, ids, matcher, stock, confirmations);
        WarehouseAnswers answers = new WarehouseAnswers(tx, inbound, matcher, runs);
        return new WarehouseImport(connections, remotes, steps, inbound, answers, confirmations, matcher, runs, flows);
    }

    @Bean
    ConfirmationPoll confirmationPoll(Tx tx, Remotes remotes, RemoteSteps steps, Confirmations confirmations) {
        return new ConfirmationPoll(tx, remotes, steps, confirmations);
    }

    @Bean
    OrderSweep orderSweep(
            Connections connections,
            Remotes remotes,
            RemoteSteps steps,
            Intake intake,
            Lanes lanes,
            Clock clock,
            Accounts accounts) {
        OrderSweep sweep = new OrderSweep(connections, remotes, steps, intake, lanes, clock);
        connections.onChange(sweep::follow);
        accounts.forEach(sweep::wake);
        return sweep;
    }

    @Bean
    DoubtedStock doubtedStock(Tx tx, Remotes remotes, StockBook stock, Clock clock) {
        return new DoubtedStock(tx, remotes, stock, clock);
    }

    @Bean
    FullStockSync fullStockSync(Tx tx, Connections connections, Listings listings, Clock clock) {
        return new FullStockSync(tx, connections, listings, clock);
    }
}
