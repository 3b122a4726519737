package dev.cartage.hub.dispatch;

import dev.cartage.hub.connection.Connections;
import dev.cartage.hub.connection.LaneHealth;
import dev.cartage.hub.connection.RemoteSteps;
import dev.cartage.hub.connection.Remotes;
import dev.cartage.hub.connection.Troubles;
import dev.cartage.hub.lane.Lanes;
import dev.cartage.hub.storage.Ids;
import dev.cartage.hub.storage.Tx;
import dev.cartage.spi.OrderAcknowledger.Acknowledgement;
import dev.cartage.spi.ShipmentCorrector.Correction;
import dev.cartage.spi.ShipmentSink.Notice;
import dev.cartage.spi.StockSink.Level;
import dev.cartage.spi.WarehouseOrder;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Wires this package. */
@Configuration(proxyBeanMethods = false)
class DispatchConfiguration {
    @Bean
    Dispatches dispatches(Tx tx, Ids ids, Lanes lanes) {
        return new Dispatches(tx, ids, lanes);
    }

    @Bean
    RemoteSteps remoteSteps(Troubles troubles, LaneHealth health) {
        return new RemoteSteps(troubles, health);
    }

    @Bean
    Dispatcher dispatcher(
            Tx tx,
            Ids ids,
            Lanes lanes,
            Remotes remotes,
            Connections connections,
            RemoteSteps steps,
            Subjects<WarehouseOrder> orders,
            Subjects<Acknowledgement> acknowledgements,
            Subjects<Notice> shipments,
            Subjects<Correction> corrections,
            Subjects<Level> stock,
            Subjects<CancelWish> cancellations) {
        Dispatcher.Cargo cargo =
                new Dispatcher.Cargo(orders, acknowledgements, shipments, corrections, stock, cancellations);
        return new Dispatcher(tx, ids, lanes, remotes, connections, steps, cargo);
    }
}
