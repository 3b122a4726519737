package dev.cartage.sandbox.warehouse;

import dev.cartage.sandbox.warehouse.Folders.OutFile;
import dev.cartage.sandbox.warehouse.Ledger.Instruction;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.Random;

/** A warehouse that takes orders from a folder and tells of shipments and stock in another. It moves only by steps. */
public final class Warehouse {
    private static final String ACK_HEADER = "order number,status,reason";
    private static final String STOCK_HEADER = "SKU,available,on hand,facility id,as-of time";

    private final WarehouseSettings settings;
    private final Folders folders;
    private final Ledger ledger = new Ledger();
    private final Habits habits = new Habits();
    private final Shelves shelves;
    private final Random random;
    private final Packing packing;
    private final PriorityQueue<Pick> picks = new PriorityQueue<>();
    private final List<OutFile> again = new ArrayList<>();
    private Instant lastCount = Instant.MIN;
    private long fileNumber;

    public Warehouse(WarehouseSettings settings) {
        this.settings = settings;
        this.shelves = new Shelves(settings.delivery());
        this.random = new Random(settings.seed());
        this.packing = new Packing(ledger, shelves, habits, random);
        try {
            this.folders = new Folders(settings.root(), settings.wantsMarker());
        } catch (IOException failed) {
            throw new UncheckedIOException("The warehouse has no folders at " + settings.root(), failed);
        }
    }

    public Ledger ledger() {
        return ledger;
    }

    public Habits habits() {
        return habits;
    }

    public Shelves shelves() {
        return shelves;
    }

    /** Orders, or parts of them, that wait to be shipped. */
    public synchronized int waiting() {
        return picks.size();
    }

    /** Does all that is due: takes order files, acknowledges, ships, counts. Not faster than one step at a time. */
    public synchronized void step(Instant now) {
        try {
            finishFiles();
            for (Path file : folders.orderFiles()) {
                take(file, now);
            }
            ship(now);
            count(now);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private void finishFiles() throws IOException {
        folders.finish();
        for (OutFile file : again) {
            folders.write(file);
        }
        again.clear();
    }

    private void take(Path file, Instant now) throws IOException {
        String name = file.getFileName().toString();
        try {
            List<PickOrder> orders = OrderFile.read(Files.readAllBytes(file));
            Rows answers = new Rows(ACK_HEADER);
            for (PickOrder order : orders) {
                answer(order, name, now, answers);
            }
            ledger.took();
            if (settings.acknowledges()) {
                write("ack", answers, now);
            }
            folders.remove(file);
        } catch (BadFile bad) {
            ledger.refused(name, String.valueOf(bad.getMessage()));
            folders.setAside(file);
        }
    }

    private void answer(PickOrder order, String file, Instant now, Rows answers) {
        if (habits.shows(Habit.REFUSE_ORDER, random)) {
            answers.row(
                    order.number(),
                    "rejected",
                    "We do not stock " + order.lines().getFirst().sku());
            return;
        }
        answers.row(order.number(), "accepted", "");
        Optional<PickOrder> kept = settings.keepsOrders() ? Optional.of(order) : Optional.empty();
        if (ledger.accept(new Instruction(order.number(), file, now, kept))) {
            order.lines().forEach(line -> shelves.promise(line.sku(), line.quantity()));
            int patience = habits.shows(Habit.LATE, random) ? 10 : 1;
            Instant due = now.plus(settings.shipAfter().multipliedBy(patience));
            picks.add(new Pick(order.number(), order.shipMethod(), order.lines(), due));
        }
    }

    private void ship(Instant now) throws IOException {
        List<Pick> ready = new ArrayList<>();
        List<Pick> later = new ArrayList<>();
        while (!picks.isEmpty() && !picks.peek().due().isAfter(now)) {
            Pick pick = picks.remove();
            if (pick.isDivisible() && habits.shows(Habit.SHIP_IN_PARTS, random)) {
                later.add(pick.rest(now.plus(settings.shipAfter())));
                pick = pick.firstPart();
            }
            ready.add(pick);
        }
        picks.addAll(later);
        for (int from = 0; from < ready.size(); from += settings.ordersAFile()) {
            List<Pick> some = ready.subList(from, Math.min(ready.size(), from + settings.ordersAFile()));
            writeShipments(packing.shipmentFile(some, now), now);
        }
    }

    private void writeShipments(byte[] content, Instant now) throws IOException {
        OutFile file = new OutFile(Rows.fileName("shp", ++fileNumber, now), content);
        if (habits.shows(Habit.HALF_FILE, random)) {
            folders.writeHalf(file);
        } else {
            folders.write(file);
        }
        if (habits.shows(Habit.SAME_FILE_TWICE, random)) {
            again.add(file);
        }
        if (habits.shows(Habit.RENAMED_COPY, random)) {
            folders.write(new OutFile(Rows.fileName("shp", ++fileNumber, now), content));
        }
    }

    private void count(Instant now) throws IOException {
        if (settings.countEvery().isZero()
                || (!lastCount.equals(Instant.MIN) && now.isBefore(lastCount.plus(settings.countEvery())))) {
            return;
        }
        lastCount = now;
        Rows rows = new Rows(STOCK_HEADER);
        shelves.count().forEach((sku, onHand) -> rows.row(sku, shelves.available(sku), onHand, "", now));
        write("inv", rows, now);
    }

    private void write(String kind, Rows rows, Instant now) throws IOException {
        folders.write(new OutFile(Rows.fileName(kind, ++fileNumber, now), rows.bytes(habits, random)));
    }
}
