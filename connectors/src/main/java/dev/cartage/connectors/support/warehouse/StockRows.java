package dev.cartage.connectors.support.warehouse;

import static dev.cartage.connectors.support.warehouse.Columns.AS_OF;
import static dev.cartage.connectors.support.warehouse.Columns.AVAILABLE;
import static dev.cartage.connectors.support.warehouse.Columns.EXPIRY;
import static dev.cartage.connectors.support.warehouse.Columns.FACILITY_ID;
import static dev.cartage.connectors.support.warehouse.Columns.LOT;
import static dev.cartage.connectors.support.warehouse.Columns.ON_HAND;
import static dev.cartage.connectors.support.warehouse.Columns.SKU;

import dev.cartage.connectors.support.table.Column;
import dev.cartage.connectors.support.table.Row;
import dev.cartage.connectors.support.table.Table;
import dev.cartage.connectors.support.table.Unreadable;
import dev.cartage.model.StockLevel;
import dev.cartage.spi.FileWarehouse.Fault;
import dev.cartage.spi.FileWarehouse.Parsed;
import java.time.Instant;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Reads a stock file: a row gives the level of one SKU at one facility, or of one lot of it; lots are added up. A SKU with
 * an unreadable row has no level, for what is left of it would be too low.
 */
public final class StockRows {
    private static final int MOST_UNITS = 1_000_000_000;

    private final ZoneId zone;
    private final Map<Place, StockLevel> levels = new LinkedHashMap<>();
    private final Set<Lot> lots = new HashSet<>();
    private final Set<String> spoiled = new HashSet<>();

    public StockRows(ZoneId zone) {
        this.zone = zone;
    }

    public Parsed<StockLevel> read(byte[] content) {
        List<Fault> faults = Table.read(content, Columns.STOCK, List.of(SKU, AVAILABLE), this::row);
        return new Parsed<>(
                levels.values().stream()
                        .filter(level -> !spoiled.contains(level.sku()))
                        .toList(),
                faults);
    }

    private void row(Row row) {
        try {
            StockLevel level = level(row);
            Place place = new Place(level.sku(), level.facility());
            if (!lots.add(new Lot(place, row.text(LOT), row.text(EXPIRY)))) {
                throw new Unreadable(
                        "sku-twice",
                        "Two rows give a level for SKU “" + level.sku() + "”.",
                        "Ask the warehouse to send one row for each SKU, facility and lot.");
            }
            levels.merge(place, level, StockRows::sum);
        } catch (Unreadable bad) {
            spoiled.add(row.text(SKU));
            throw bad;
        }
    }

    private StockLevel level(Row row) {
        int available = units(row, AVAILABLE);
        int onHand = row.text(ON_HAND).isEmpty() ? available : units(row, ON_HAND);
        return new StockLevel(row.required(SKU), available, onHand, row.text(FACILITY_ID), row.moment(AS_OF, zone));
    }

    private static int units(Row row, Column column) {
        int units = row.whole(column);
        if (Math.abs((long) units) > MOST_UNITS) {
            throw Row.wrong(column, Integer.toString(units), "a number that a warehouse can hold");
        }
        return units;
    }

    /** The oldest count holds for the sum. */
    private static StockLevel sum(StockLevel one, StockLevel other) {
        Optional<Instant> asOf = one.asOf().isEmpty()
                        || other.asOf().filter(one.asOf().get()::isAfter).isPresent()
                ? other.asOf()
                : one.asOf();
        return new StockLevel(
                one.sku(),
                add(one.available(), other.available()),
                add(one.onHand(), other.onHand()),
                one.facility(),
                asOf);
    }

    private static int add(int one, int other) {
        return Math.clamp((long) one + other, -MOST_UNITS, MOST_UNITS);
    }

    private record Place(String sku, String facility) {}

    private record Lot(Place place, String lot, String expiry) {}
}
