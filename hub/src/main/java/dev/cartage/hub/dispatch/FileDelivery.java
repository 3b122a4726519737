package dev.cartage.hub.dispatch;

import dev.cartage.hub.dispatch.Consignment.Landing;
import dev.cartage.hub.lane.Lane;
import dev.cartage.hub.lane.Lanes;
import dev.cartage.hub.lane.Turn;
import dev.cartage.hub.storage.Tx;
import dev.cartage.model.Problem;
import dev.cartage.spi.FileWarehouse.Confirms;
import dev.cartage.spi.FileWarehouse.Exchange;
import dev.cartage.spi.Files;
import dev.cartage.spi.Outcome;
import dev.cartage.spi.RemoteException;
import dev.cartage.spi.WarehouseOrder;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * Brings a frozen file to the warehouse. Until it is staged it goes wherever the settings say now; from then on it is
 * looked for, and finished, where and how it was put, whatever the settings say by then.
 */
final class FileDelivery {
    /** The lane in which a warehouse's files are read, its confirmations among them. */
    private static final String INBOUND = "inbound";

    private static final Duration UNTIL_CONFIRMED = Duration.ofSeconds(2);

    private final Tx tx;
    private final Lanes lanes;
    private final Subjects<WarehouseOrder> orders;
    private final Consignments consignments;
    private final Settlements settlements;
    private final Exchange exchange;

    FileDelivery(
            Tx tx,
            Lanes lanes,
            Subjects<WarehouseOrder> orders,
            Consignments consignments,
            Settlements settlements,
            Exchange exchange) {
        this.tx = tx;
        this.lanes = lanes;
        this.orders = orders;
        this.consignments = consignments;
        this.settlements = settlements;
        this.exchange = exchange;
    }

    void deliver(Turn turn, Consignment consignment, Files files, Instant now) {
        Landing landing =
                consignment.landing().orElseGet(() -> new Landing(exchange.ordersFolder(), exchange.upload()));
        if (consignment.status() == Consignment.Status.STAGED) {
            finish(turn, consignment, landing, files, now);
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
            files.delete(uploadPath(consignment, landing));
            ours = consignment.heldBy(turn.lease().token());
        }
        orders.beside(turn.lane(), ours.members())
                .ifPresent(pdf -> enclose(pdf, landing, consignment.fileName(), files));
        upload(ours, landing, files);
        if (turn.mayBegin().getAsBoolean() && consignments.stage(ours, landing)) {
            finish(turn, ours, landing, files, now);
        }
    }

    /** Whole before the order file is there. What an earlier attempt left is replaced. */
    private static void enclose(byte[] pdf, Landing landing, String orderFile, Files files) {
        String path = landing.folder() + "/" + orderFile.replaceFirst("\\.[^.]*$", "") + ".pdf";
        files.delete(path);
        switch (landing.upload()) {
            case RENAME -> {
                files.write(path + ".tmp", pdf);
                files.rename(path + ".tmp", path);
            }
            case MARKER -> files.write(path, pdf);
        }
    }

    private static void upload(Consignment consignment, Landing landing, Files files) {
        String path = uploadPath(consignment, landing);
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
    private void finish(Turn turn, Consignment consignment, Landing landing, Files files, Instant now) {
        String path = path(consignment, landing);
        switch (landing.upload()) {
            case RENAME -> {
                String temporary = uploadPath(consignment, landing);
                if (files.find(temporary).isPresent()) {
                    files.rename(temporary, path);
                }
            }
            case MARKER -> {
                String marker = path + ".done";
                if (files.find(path).isPresent() && files.find(marker).isEmpty()) {
                    files.write(marker, new byte[0]);
                }
            }
        }
        writeDown(turn, consignment, now);
    }

    private void writeDown(Turn turn, Consignment consignment, Instant now) {
        boolean confirmed = exchange.confirms() == Confirms.NONE;
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

    private static String uploadPath(Consignment consignment, Landing landing) {
        return switch (landing.upload()) {
            case RENAME -> landing.folder() + "/" + consignment.temporaryName();
            case MARKER -> path(consignment, landing);
        };
    }

    private static String path(Consignment consignment, Landing landing) {
        return landing.folder() + "/" + consignment.fileName();
    }
}
