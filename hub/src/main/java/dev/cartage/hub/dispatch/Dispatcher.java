package dev.cartage.hub.dispatch;

import dev.cartage.hub.connection.Connections;
import dev.cartage.hub.connection.Remotes;
import dev.cartage.hub.connection.Troubles;
import dev.cartage.hub.lane.Lane;
import dev.cartage.hub.lane.LaneWorker;
import dev.cartage.hub.lane.Turn;
import dev.cartage.hub.storage.Ids;
import dev.cartage.hub.storage.Tx;
import dev.cartage.spi.FileWarehouse;
import dev.cartage.spi.OrderAcknowledger.Acknowledgement;
import dev.cartage.spi.OrderAcknowledger;
import dev.cartage.spi.OrderSink;
import dev.cartage.spi.RemoteException;
import dev.cartage.spi.Roles;
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
    private static final Duration WHILE_REFUSED = Duration.ofMinutes(2);
    private static final Duration WHILE_DISABLED = Duration.ofMinutes(1);
    private static final Duration AFTER_SILENCE = Duration.ofSeconds(10);

    private final Tx tx;
    private final Remotes remotes;
    private final Connections connections;
    private final Troubles troubles;
    private final Consignments consignments;
    private final Settlements settlements;
    private final Questions questions;
    private final Cargo cargo;

    public Dispatcher(
            Tx tx, Ids ids, Remotes remotes, Connections connections, Troubles troubles, Cargo cargo) {
        this.tx = tx;
        this.remotes = remotes;
        this.connections = connections;
        this.troubles = troubles;
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
            Subjects<Level> stock) {}

    @Override
    public boolean walks(Lane lane) {
        return lane.place().equals("warehouse")
                ? lane.work().equals(cargo.orders().work())
                : lane.place().equals("store")
                        && (lane.work().equals(cargo.acknowledgements().work())
                                || lane.work().equals(cargo.shipments().work())
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
        try {
            Optional<Instant> next = way(turn.lane()).step(turn, now);
            troubles.clear(turn.lane().remote());
            return next;
        } catch (RemoteException.NotAuthorized refused) {
            troubles.report(turn.lane().remote(), refused.problem());
            return Optional.of(now.plus(WHILE_REFUSED));
        } catch (RemoteException.Throttled throttled) {
            return Optional.of(now.plus(throttled.patience()));
        } catch (RemoteException.NoAnswer | RemoteException.Rejected | RemoteException.NotSupported trouble) {
            troubles.report(turn.lane().remote(), ((RemoteException) trouble).problem());
            return Optional.of(now.plus(AFTER_SILENCE));
        }
    }

    private boolean isEnabled(Lane lane) {
        return lane.place().equals("warehouse")
                ? !connections.enabledOfWarehouse(lane.id()).isEmpty()
                : !connections.enabledOfStore(lane.id()).isEmpty();
    }

    private Way way(Lane lane) {
        if (lane.place().equals("warehouse")) {
            Roles warehouse = remotes.warehouse(lane.id());
            return warehouse
                    .find(FileWarehouse.class)
                    .<Way>map(files -> new FileRoute(
                            tx, cargo.orders(), consignments, settlements, files, remotes::files))
                    .orElseGet(() -> request(cargo.orders(), Sender.of(warehouse.require(OrderSink.class))));
        }
        Roles store = remotes.store(lane.id());
        if (lane.work().equals(cargo.shipments().work())) {
            return request(cargo.shipments(), Sender.of(store.require(ShipmentSink.class)));
        } else if (lane.work().equals(cargo.stock().work())) {
            return request(cargo.stock(), Sender.of(store.require(StockSink.class)));
        }
        return request(cargo.acknowledgements(), Sender.of(store.require(OrderAcknowledger.class)));
    }

    private <T> Way request(Subjects<T> subjects, Sender<T> sender) {
        return new RequestRoute<>(tx, subjects, consignments, settlements, questions, sender);
    }
}
