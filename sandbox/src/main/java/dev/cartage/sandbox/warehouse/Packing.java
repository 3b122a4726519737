package dev.cartage.sandbox.warehouse;

import dev.cartage.sandbox.warehouse.PickOrder.PickLine;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;

/** Packs picks into parcels and writes the shipment file that tells of them. */
final class Packing {
    private static final String HEADER =
            "order number,line number,SKU,quantity shipped,carrier,service,tracking number,"
                    + "ship date,weight,cost,package id,shipment id";

    private final Ledger ledger;
    private final Shelves shelves;
    private final Habits habits;
    private final RandomGenerator random;
    private long shipmentNumber;

    Packing(Ledger ledger, Shelves shelves, Habits habits, RandomGenerator random) {
        this.ledger = ledger;
        this.shelves = shelves;
        this.habits = habits;
        this.random = random;
    }

    byte[] shipmentFile(List<Pick> picks, Instant now) {
        Rows rows = new Rows(HEADER);
        for (Pick pick : picks) {
            ship(pick, now, rows);
        }
        return rows.bytes(habits, random);
    }

    private void ship(Pick pick, Instant now, Rows rows) {
        String shipmentId = "S" + now.getEpochSecond() + "-" + ++shipmentNumber;
        List<String> trackingNumbers = new ArrayList<>();
        boolean two = pick.isDivisible() && habits.shows(Habit.TWO_PARCELS, random);
        for (Pick parcel : two ? List.of(pick.firstPart(), pick.rest(now)) : List.of(pick)) {
            trackingNumbers.add(pack(parcel, shipmentId, trackingNumbers.size() + 1, now, rows));
        }
        ledger.shipped(pick.number(), trackingNumbers, pick.units());
        addWrongRows(pick, shipmentId, now, rows);
    }

    private String pack(Pick parcel, String shipmentId, int packageNumber, Instant now, Rows rows) {
        Carrier carrier = Carrier.of(parcel.shipMethod());
        String tracking = carrier.trackingNumber(random);
        int grams = 100 + 50 * parcel.units();
        String cost = 4 + grams / 500 + ".95";
        for (PickLine line : parcel.lines()) {
            shelves.take(line.sku(), line.quantity());
            rows.row(
                    parcel.number(),
                    line.number(),
                    line.sku(),
                    line.quantity(),
                    carrier.title(),
                    parcel.shipMethod(),
                    tracking,
                    now,
                    grams,
                    cost,
                    shipmentId + "-" + packageNumber,
                    shipmentId);
        }
        return tracking;
    }

    private void addWrongRows(Pick pick, String shipmentId, Instant now, Rows rows) {
        PickLine line = pick.lines().getFirst();
        if (habits.shows(Habit.UNKNOWN_SKU, random)) {
            wrong(rows, pick.number(), "", "NO-SUCH-SKU", 1, now, shipmentId);
        }
        if (habits.shows(Habit.OVER_SHIP, random)) {
            wrong(rows, pick.number(), line.number(), line.sku(), line.quantity(), now, shipmentId + "-AGAIN");
        }
        if (habits.shows(Habit.WRONG_ORDER_NUMBER, random)) {
            wrong(rows, pick.number() + "-X", line.number(), line.sku(), line.quantity(), now, shipmentId);
        }
        if (habits.shows(Habit.BAD_ROW, random)) {
            wrong(rows, pick.number(), line.number(), line.sku(), "1.5", now, shipmentId);
        }
    }

    private void wrong(
            Rows rows, String number, Object line, String sku, Object quantity, Instant now, String shipmentId) {
        String tracking = Carrier.USPS.trackingNumber(random);
        rows.row(number, line, sku, quantity, "USPS", "Ground", tracking, now, 100, "4.95", "", shipmentId);
    }
}
