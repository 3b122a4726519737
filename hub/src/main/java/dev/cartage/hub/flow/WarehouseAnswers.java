package dev.cartage.hub.flow;

import dev.cartage.hub.connection.Connection;
import dev.cartage.hub.lane.Lane;
import dev.cartage.hub.shipment.Matcher;
import dev.cartage.hub.storage.RemoteCursors;
import dev.cartage.hub.storage.Tx;
import dev.cartage.model.Problem;
import dev.cartage.model.Shipment;
import dev.cartage.spi.FileWarehouse.Fault;
import dev.cartage.spi.FileWarehouse.Inbound;
import dev.cartage.spi.FileWarehouse.Parsed;
import dev.cartage.spi.Files.RemoteFile;
import dev.cartage.spi.Roles;
import dev.cartage.spi.ShipmentSource;
import dev.cartage.spi.ShipmentSource.RawShipment;
import dev.cartage.spi.StockSource;
import java.io.ByteArrayOutputStream;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Reads what a warehouse that works by requests says: its shipments, one page a step, oldest change first, then its stock.
 * A page is kept word for word, with how far it reaches, in the transaction that applies it. A run begins where the last
 * committed page ended and looks back a little behind it; what came before changes nothing.
 */
final class WarehouseAnswers {
    private static final Logger log = LoggerFactory.getLogger(WarehouseAnswers.class);
    private static final int PAGE = 50;

    private final Tx tx;
    private final InboundFiles inbound;
    private final Matcher matcher;
    private final Runs runs;
    private final Map<Lane, Runs.Run> begun = new ConcurrentHashMap<>();

    WarehouseAnswers(Tx tx, InboundFiles inbound, Matcher matcher, Runs runs) {
        this.tx = tx;
        this.inbound = inbound;
        this.matcher = matcher;
        this.runs = runs;
    }

    Optional<Instant> read(Lane lane, List<Connection> enabled, Roles warehouse, Set<Inbound> wanted, Instant now) {
        Optional<ShipmentSource> shipments =
                warehouse.find(ShipmentSource.class).filter(_ -> wanted.contains(Inbound.SHIPMENTS));
        if (shipments.isPresent() && readPage(lane, enabled, shipments.get(), now)) {
            return Optional.of(now);
        }
        warehouse
                .find(StockSource.class)
                .filter(_ -> wanted.contains(Inbound.STOCK))
                .ifPresent(stock -> readStock(lane, enabled, stock, now));
        matcher.matchWaiting(lane.id(), now);
        return Optional.empty();
    }

    /** The next run begins anew, and looks back. */
    void breakOff(Lane lane) {
        begun.remove(lane);
    }

    private boolean readPage(Lane lane, List<Connection> enabled, ShipmentSource source, Instant now) {
        String cursor = tx.call(jdbc -> RemoteCursors.read(jdbc, lane.name()));
        boolean resuming = !begun.containsKey(lane);
        Runs.Run run = begun.computeIfAbsent(lane, _ -> runs.begin(enabled, "shipments"));
        ShipmentSource.Page page = source.read(cursor, resuming, PAGE);
        Understood understood = Understood.of(read(source, page.shipments()));
        byte[] content = together(page.shipments());
        RemoteFile document = new RemoteFile("shipments after " + cursor, content.length, now);
        int fresh = tx.call(jdbc -> {
            RemoteCursors.move(jdbc, lane.name(), page.next(), now);
            return page.shipments().isEmpty()
                    ? 0
                    : inbound.keep(lane.id(), document, content, understood, now)
                            .newShipments();
        });
        Runs.Run after = run.plus(page.shipments().size(), fresh);
        if (page.more()) {
            begun.put(lane, after);
        } else {
            begun.remove(lane);
            runs.finish(after);
        }
        return page.more();
    }

    /** Each in a try of its own: one that cannot be understood is remembered with its fault, and holds up none. */
    private static Parsed<Shipment> read(ShipmentSource source, List<RawShipment> raws) {
        List<Shipment> shipments = new ArrayList<>();
        List<Fault> faults = new ArrayList<>();
        for (int i = 0; i < raws.size(); i++) {
            switch (read(source, raws.get(i))) {
                case ShipmentSource.Shipped shipped -> shipments.add(shipped.shipment());
                case ShipmentSource.Nothing _ -> {}
                case ShipmentSource.Unreadable unreadable -> faults.add(new Fault(i + 1, unreadable.problem()));
            }
        }
        return new Parsed<>(shipments, faults);
    }

    private static ShipmentSource.Reading read(ShipmentSource source, RawShipment raw) {
        try {
            return source.map(raw);
        } catch (RuntimeException notUnderstood) {
            log.warn("Cannot read shipment {}", raw.externalId(), notUnderstood);
            return new ShipmentSource.Unreadable(new Problem(
                    "shipment-unreadable",
                    "The warehouse's shipment " + raw.externalId() + " cannot be understood.",
                    "Report this; the document is kept."));
        }
    }

    /** One document a line's end apart. */
    private static byte[] together(List<RawShipment> raws) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        raws.forEach(raw -> {
            all.writeBytes(raw.content());
            all.write('\n');
        });
        return all.toByteArray();
    }

    /** Its time is when it was asked for, never later than it was counted. */
    private void readStock(Lane lane, List<Connection> enabled, StockSource source, Instant now) {
        Runs.Run run = runs.begin(enabled, "inventory");
        byte[] content = source.read();
        RemoteFile document = new RemoteFile("stock", content.length, now);
        InboundFiles.Counts counts =
                inbound.keep(lane.id(), document, content, Understood.ofStock(source.map(content)), now);
        runs.finish(run.plus(counts.levels(), counts.newLevels()));
    }
}
