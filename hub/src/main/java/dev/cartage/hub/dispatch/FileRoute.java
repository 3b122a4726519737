package dev.cartage.hub.dispatch;

import dev.cartage.hub.lane.Lane;
import dev.cartage.hub.lane.Lanes;
import dev.cartage.hub.lane.Turn;
import dev.cartage.hub.storage.Tx;
import dev.cartage.model.Problem;
import dev.cartage.spi.FileWarehouse;
import dev.cartage.spi.FileWarehouse.Exchange;
import dev.cartage.spi.FileWarehouse.OrderFile;
import dev.cartage.spi.Files;
import dev.cartage.spi.Outcome;
import dev.cartage.spi.RemoteException;
import dev.cartage.spi.WarehouseOrder;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Orders leave as a file. The file is frozen in the database, uploaded under a name nobody takes, checked, written down
 * as staged, and made whole in one instant: by a rename, or by a marker beside it. After a crash the staged file tells by
 * itself whether it has left; it is never made anew.
 */
final class FileRoute implements Way {
    /** The lane in which a warehouse's files are read, its confirmations among them. */
    private static final String INBOUND = "inbound";

    private static final Duration UNTIL_CONFIRMED = Duration.ofSeconds(2);

    private final Tx tx;
    private final Lanes lanes;
    private final Subjects<WarehouseOrder> orders;
    private final Consignments consignments;
    private final Settlements settlements;
    private final FileWarehouse warehouse;
    private final Files.Servers servers;

    FileRoute(
            Tx tx,
            Lanes lanes,
            Subjects<WarehouseOrder> orders,
            Consignments consignments,
            Settlements settlements,
            FileWarehouse warehouse,
            Files.Servers servers) {
        this.tx = tx;
        this.lanes = lanes;
        this.orders = orders;
        this.consignments = consignments;
        this.settlements = settlements;
        this.warehouse = warehouse;
        this.servers = servers;
    }

    @Override
    public Optional<Instant> step(Turn turn, Instant now) {
        Optional<Consignment> next = consignments.open(turn.lane()).or(() -> freeze(turn, now));
        if (next.isEmpty()) {
            return settlements.nextDue(turn.lane());
        }
        try (Files files = servers.open(warehouse.exchange().address())) {
            deliver(turn, next.get(), files, now);
        }
        return Optional.of(now);
    }

    private Optional<Consignment> freeze(Turn turn, Instant now) {
        return tx.call(jdbc -> {
            List<Dispatch> due =
                    consignments.due(turn.lane(), warehouse.exchange().batch(), now);
            Map<Long, WarehouseOrder> loaded = orders.leaving(turn.lane(), due);
            Members<WarehouseOrder> members = Members.of(due, loaded);
            consignments.supersede(members.gone());
            List<Dispatch> writable = refuseUnwritable(turn, members.leaving(), loaded, now);
            if (writable.isEmpty()) {
                return Optional.empty();
            }
            OrderFile file = write(writable, loaded, turn, now);
            return Optional.of(consignments.freeze(turn, writable, file.name(), file.content(), now));
        });
    }

    private OrderFile write(List<Dispatch> members, Map<Long, WarehouseOrder> loaded, Turn turn, Instant now) {
        String unique = Long.toString(members.getFirst().id(), 36);
        return warehouse.write(
                members.stream().map(one -> loaded.get(one.subject())).toList(), now, unique);
    }

    /** An order that cannot be written down must not hold up the others of its file. */
    private List<Dispatch> refuseUnwritable(
            Turn turn, List<Dispatch> members, Map<Long, WarehouseOrder> loaded, Instant now) {
        if (members.isEmpty() || canWrite(members, loaded, turn, now)) {
            return members;
        }
        List<Dispatch> bad = members.stream()
                .filter(one -> !canWrite(List.of(one), loaded, turn, now))
                .toList();
        Problem problem = new Problem(
                "order-cannot-be-written",
                "This order cannot be written into the warehouse's file format.",
                "Edit the order, for example its notes or SKUs, then reprocess it.");
        settlements.write(
                orders,
                turn.lane(),
                bad.stream()
                        .map(one -> new Settled(one, new Outcome.Refused(problem, Outcome.Retry.AFTER_EDIT), ""))
                        .toList(),
                now);
        return members.stream().filter(one -> !bad.contains(one)).toList();
    }

    private boolean canWrite(List<Dispatch> members, Map<Long, WarehouseOrder> loaded, Turn turn, Instant now) {
        try {
            write(members, loaded, turn, now);
            return true;
        } catch (RuntimeException cannot) {
            return false;
        }
    }

    private void deliver(Turn turn, Consignment consignment, Files files, Instant now) {
        if (consignment.status() == Consignment.Status.STAGED) {
            finish(turn, consignment, files, now);
            return;
        }
        if (consignment.token() > turn.lease().token()) {
            return;
        }
        Consignment ours = consignment;
        if (consignment.token() < turn.lease().token()) {
            if (!consignments.adopt(consignment, turn.lease().token())) {
                return;
            }
            files.delete(uploadPath(consignment));
            ours = new Consignment(
                    consignment.id(),
                    consignment.status(),
                    turn.lease().token(),
                    consignment.members(),
                    consignment.fileName(),
                    consignment.content());
        }
        upload(ours, files);
        if (turn.mayBegin().getAsBoolean() && consignments.stage(ours)) {
            finish(turn, ours, files, now);
        }
    }

    private void upload(Consignment consignment, Files files) {
        String path = uploadPath(consignment);
        files.write(path, consignment.content());
        long size = files.find(path).map(Files.RemoteFile::size).orElse(-1L);
        if (size != consignment.content().length) {
            throw new RemoteException.NoAnswer(
                    new Problem(
                            "upload-incomplete",
                            "The server has " + Math.max(size, 0) + " of " + consignment.content().length
                                    + " bytes of the order file " + consignment.fileName() + ".",
                            "Cartage uploads it again. If this stays, check the free space on the server."),
                    true);
        }
    }

    /** Makes a staged file whole, unless that has happened already. */
    private void finish(Turn turn, Consignment consignment, Files files, Instant now) {
        switch (warehouse.exchange().upload()) {
            case RENAME -> {
                if (files.find(uploadPath(consignment)).isPresent()) {
                    files.rename(uploadPath(consignment), path(consignment));
                }
            }
            case MARKER -> {
                String marker = path(consignment) + ".done";
                if (files.find(path(consignment)).isPresent()
                        && files.find(marker).isEmpty()) {
                    files.write(marker, new byte[0]);
                }
            }
        }
        boolean confirmed = warehouse.exchange().confirms() == FileWarehouse.Confirms.NONE;
        tx.run(jdbc -> {
            if (consignments.sent(consignment, confirmed, now)) {
                settlements.write(
                        orders,
                        turn.lane(),
                        consignment.members().stream()
                                .map(one -> new Settled(one, new Outcome.Sent(""), consignment.fileName()))
                                .toList(),
                        now);
                if (confirmed) {
                    orders.confirmed(
                            consignment.members().stream()
                                    .map(Dispatch::subject)
                                    .toList(),
                            consignment.fileName());
                } else {
                    lanes.wake(List.of(Lane.warehouse(turn.lane().id(), INBOUND)), now.plus(UNTIL_CONFIRMED));
                }
            }
        });
    }

    private String uploadPath(Consignment consignment) {
        return switch (warehouse.exchange().upload()) {
            case RENAME -> warehouse.exchange().ordersFolder() + "/" + consignment.temporaryName();
            case MARKER -> path(consignment);
        };
    }

    private String path(Consignment consignment) {
        Exchange exchange = warehouse.exchange();
        return exchange.ordersFolder() + "/" + consignment.fileName();
    }
}
