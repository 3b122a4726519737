package dev.cartage.hub.flow;

import dev.cartage.hub.connection.Connection;
import dev.cartage.hub.connection.Connections;
import dev.cartage.hub.connection.RemoteSteps;
import dev.cartage.hub.connection.Remotes;
import dev.cartage.hub.lane.Lane;
import dev.cartage.hub.lane.LaneWorker;
import dev.cartage.hub.lane.Turn;
import dev.cartage.hub.shipment.Matcher;
import dev.cartage.spi.FileWarehouse;
import dev.cartage.spi.FileWarehouse.Inbound;
import dev.cartage.spi.Files;
import dev.cartage.spi.Files.RemoteFile;
import dev.cartage.spi.RemoteException;
import dev.cartage.spi.Roles;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Reads what a warehouse put into its folder: confirmations, shipments, stock. A file is read when it is whole, remembered
 * with its content in the transaction that applies it, and archived after that commit; so it counts once, whatever
 * happens in between. One that works by requests is asked instead: {@link WarehouseAnswers}.
 */
public final class WarehouseImport implements LaneWorker {
    public static final String WORK = "inbound";

    private static final int FILES_A_STEP = 20;
    private static final Duration LOOK_FOR_CONFIRMATIONS = Duration.ofSeconds(15);

    private final Connections connections;
    private final Remotes remotes;
    private final RemoteSteps steps;
    private final InboundFiles inbound;
    private final WarehouseAnswers answers;
    private final Confirmations confirmations;
    private final Matcher matcher;
    private final Runs runs;
    private final Flows flows;
    private final WholeFiles whole = new WholeFiles();

    WarehouseImport(
            Connections connections,
            Remotes remotes,
            RemoteSteps steps,
            InboundFiles inbound,
            WarehouseAnswers answers,
            Confirmations confirmations,
            Matcher matcher,
            Runs runs,
            Flows flows) {
        this.connections = connections;
        this.remotes = remotes;
        this.steps = steps;
        this.inbound = inbound;
        this.answers = answers;
        this.confirmations = confirmations;
        this.matcher = matcher;
        this.runs = runs;
        this.flows = flows;
    }

    @Override
    public boolean walks(Lane lane) {
        return lane.place().equals("warehouse") && lane.work().equals(WORK);
    }

    @Override
    public Optional<Instant> step(Turn turn, Instant now) {
        List<Connection> enabled = connections.enabledOfWarehouse(turn.lane().id());
        if (enabled.isEmpty()) {
            return Optional.empty();
        }
        Optional<Instant> next = steps.take(turn.lane(), now, () -> {
            Roles roles = remotes.warehouse(turn.lane().id());
            Optional<FileWarehouse> found = roles.find(FileWarehouse.class);
            if (found.isEmpty()) {
                return answers.read(turn.lane(), enabled, roles, wanted(enabled), now);
            }
            FileWarehouse warehouse = found.get();
            try (Files files = remotes.files(warehouse.exchange().address())) {
                return read(turn.lane(), enabled, warehouse, files, now);
            }
        });
        if (next.isPresent() && next.get().isAfter(now)) {
            answers.breakOff(turn.lane());
        }
        return next;
    }

    private Optional<Instant> read(
            Lane lane, List<Connection> enabled, FileWarehouse warehouse, Files files, Instant now) {
        FileWarehouse.Exchange exchange = warehouse.exchange();
        Set<Inbound> wanted = wanted(enabled);
        List<RemoteFile> listed = files.list(exchange.inboundFolder()).stream()
                .filter(file ->
                        warehouse.kindOf(file.name()).filter(wanted::contains).isPresent())
                .sorted(Comparator.comparing(RemoteFile::modifiedAt).thenComparing(RemoteFile::path))
                .toList();
        List<RemoteFile> ready = whole.among(lane, listed, exchange.stableFor(), now);
        List<RemoteFile> unread = inbound.unread(lane.id(), ready);
        Taken taken = take(lane, enabled, warehouse, files, unread, now);
        inbound.archive(lane.id(), exchange, files, listed);
        confirmations.ofVanishedFiles(lane.id(), exchange, files, now);
        matcher.matchWaiting(lane.id(), now);
        if (taken.more()) {
            return Optional.of(now);
        }
        taken.unreadable().ifPresent(unreadable -> {
            throw unreadable;
        });
        if (ready.size() < listed.size()) {
            return Optional.of(now.plus(exchange.stableFor()));
        }
        return confirmations.areAwaited(lane.id(), exchange)
                ? Optional.of(now.plus(LOOK_FOR_CONFIRMATIONS))
                : Optional.empty();
    }

    /** What no connection has paused. Files of a paused flow stay where they are. */
    private Set<Inbound> wanted(List<Connection> enabled) {
        Set<Inbound> wanted = EnumSet.of(Inbound.CONFIRMATIONS);
        if (enabled.stream().anyMatch(one -> flows.works(one.id(), FlowKind.SHIPMENTS))) {
            wanted.add(Inbound.SHIPMENTS);
        }
        if (enabled.stream().anyMatch(one -> flows.works(one.id(), FlowKind.INVENTORY))) {
            wanted.add(Inbound.STOCK);
        }
        return wanted;
    }

    /**
     * Some files that were taken.
     *
     * @param more whether others wait
     * @param unreadable why one of them could not be read; it held up none of the others
     */
    private record Taken(boolean more, Optional<RemoteException.Rejected> unreadable) {}

    private Taken take(
            Lane lane,
            List<Connection> enabled,
            FileWarehouse warehouse,
            Files files,
            List<RemoteFile> unread,
            Instant now) {
        if (unread.isEmpty()) {
            return new Taken(false, Optional.empty());
        }
        Runs.Run shipments = runs.begin(enabled, "shipments");
        Runs.Run stock = runs.begin(enabled, "inventory");
        Optional<RemoteException.Rejected> unreadable = Optional.empty();
        int tried = 0;
        int read = 0;
        for (; tried < unread.size() && read < FILES_A_STEP; tried++) {
            try {
                InboundFiles.Counts counts = inbound.take(lane.id(), warehouse, files, unread.get(tried), now);
                shipments = shipments.plus(counts.shipments(), counts.newShipments());
                stock = stock.plus(counts.levels(), counts.newLevels());
                read++;
            } catch (RemoteException.Rejected failure) {
                unreadable = Optional.of(failure);
            }
        }
        runs.finish(shipments);
        runs.finish(stock);
        return new Taken(tried < unread.size(), unreadable);
    }
}
