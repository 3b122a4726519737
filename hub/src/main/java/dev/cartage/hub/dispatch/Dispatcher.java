package dev.cartage.hub.dispatch;

import dev.cartage.hub.connection.Connections;
import dev.cartage.hub.connection.RemoteSteps;
import dev.cartage.hub.connection.Remotes;
import dev.cartage.hub.lane.Lane;
import dev.cartage.hub.lane.LaneWorker;
import dev.cartage.hub.lane.Lanes;
import dev.cartage.hub.lane.Turn;
import dev.cartage.hub.storage.Ids;
import dev.cartage.hub.storage.Tx;
import dev.cartage.spi.ConfirmationSource;
import dev.cartage.spi.FileWarehouse;
import dev.cartage.spi.OrderAcknowledger;
import dev.cartage.spi.OrderAcknowledger.Acknowledgement;
import dev.cartage.spi.OrderCanceler;
import dev.cartage.spi.OrderSink;
import dev.cartage.spi.Roles;
import dev.cartage.spi.ShipmentCorrector;
import dev.cartage.spi.ShipmentCorrector.Correction;
import dev.cartage.spi.ShipmentSink;
import dev.cartage.spi.ShipmentSink.Notice;
import dev.cartage.spi.StockSink;
import dev.cartage.spi.StockSink.Level;
import dev.cartage.spi.WarehouseOrder;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * Sends what is written: takes what is due in a lane, freezes it into a consignment, and lets it leave by file or by
 * request. What was begun before is finished first.
 */
public final class Dispatcher implements LaneWorker {
    private static final Duration WHILE_DISABLED = Duration.ofMinutes(1);

    private final Tx tx;
    private final Remotes remotes;
    private final Connections connections;
    private final RemoteSteps steps;
    private final Lanes lanes;
    private final Consignments consignments;
    private final Settlements settlements;
    private final Questions questions;
    private final Cargo cargo;

    public Dispatcher(
            Tx tx, Ids ids, Lanes lanes, Remotes remotes, Connections connections, RemoteSteps steps, Cargo cargo) {
        this.tx = tx;
        this.remotes = remotes;
        this.connections = connections;
        this.lanes = lanes;
        this.steps = steps;
        this.consignments = new Consignments(tx, ids);
        this.settlements = new Settlements(tx);
        this.questions = new Questions(tx);
        this.cargo = cargo;
    }

    /** All that can be sent. */
    public record Cargo(
            Subjects<WarehouseOrder> orders,
            Subjects<Acknowledgement> acknowledgements,
            Subjects<Notice> shipments,
            Subjects<Correction> corrections,
            Subjects<Level> stock,
            Subjects<CancelWish> cancellations) {}

    @Override
    public boolean walks(Lane lane) {
        return lane.place().equals("warehouse")
                ? lane.work().equals(cargo.orders().work())
                        || lane.work().equals(cargo.cancellations().work())
                : lane.place().equals("store")
                        && (lane.work().equals(cargo.acknowledgements().work())
                                || lane.work().equals(cargo.shipments().work())
                                || lane.work().equals(cargo.corrections().work())
                                || lane.work().equals(cargo.stock().work()));
    }

    @Override
    public boolean sends() {
        return true;
    }

    @Override
    public Optional<Instant> step(Turn turn, Instant now) {
        if (!isEnabled(turn.lane())) {
            return Optional.of(now.plus(WHILE_DISABLED));
        }
        return steps.take(turn.lane(), now, () -> way(turn.lane()).step(turn, now));
    }

    private boolean isEnabled(Lane lane) {
        return lane.place().equals("warehouse")
                ? !connections.enabledOfWarehouse(lane.id()).isEmpty()
                : !connections.enabledOfStore(lane.id()).isEmpty();
    }

    private Way way(Lane lane) {
        if (lane.place().equals("warehouse")) {
            Roles warehouse = remotes.warehouse(lane.id());
            if (lane.work().equals(cargo.cancellations().work())) {
                return request(cargo.cancellations(), Sender.of(warehouse.require(OrderCanceler.class)));
            }
            return warehouse
                    .find(FileWarehouse.class)
                    .<Way>map(files ->
                            new FileRoute(tx, lanes, cargo.orders(), consignments, settlements, files, remotes::files))
                    .orElseGet(() -> request(orders(warehouse), Sender.of(warehouse.require(OrderSink.class))));
        }
        Roles store = remotes.store(lane.id());
        if (lane.work().equals(cargo.shipments().work())) {
            return request(cargo.shipments(), Sender.of(store.require(ShipmentSink.class)));
        } else if (lane.work().equals(cargo.corrections().work())) {
            return request(cargo.corrections(), Sender.of(store.require(ShipmentCorrector.class)));
        } else if (lane.work().equals(cargo.stock().work())) {
            return request(cargo.stock(), Sender.of(store.require(StockSink.class)));
        }
        return request(cargo.acknowledgements(), Sender.of(store.require(OrderAcknowledger.class)));
    }

    private Subjects<WarehouseOrder> orders(Roles warehouse) {
        return warehouse.find(ConfirmationSource.class).isPresent()
                ? cargo.orders().confirmedLater()
                : cargo.orders();
    }

    private <T> Way request(Subjects<T> subjects, Sender<T> sender) {
        return new RequestRoute<>(tx, subjects, consignments, settlements, questions, sender);
    }
}
