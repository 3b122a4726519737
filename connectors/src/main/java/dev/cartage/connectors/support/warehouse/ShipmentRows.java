package dev.cartage.connectors.support.warehouse;

import static dev.cartage.connectors.support.warehouse.Columns.CARRIER;
import static dev.cartage.connectors.support.warehouse.Columns.COST;
import static dev.cartage.connectors.support.warehouse.Columns.EXPIRY;
import static dev.cartage.connectors.support.warehouse.Columns.LINE_NUMBER;
import static dev.cartage.connectors.support.warehouse.Columns.LOT;
import static dev.cartage.connectors.support.warehouse.Columns.ORDER_NUMBER;
import static dev.cartage.connectors.support.warehouse.Columns.PACKAGE_ID;
import static dev.cartage.connectors.support.warehouse.Columns.QUANTITY;
import static dev.cartage.connectors.support.warehouse.Columns.SERIAL;
import static dev.cartage.connectors.support.warehouse.Columns.SERVICE;
import static dev.cartage.connectors.support.warehouse.Columns.SHIPMENT_ID;
import static dev.cartage.connectors.support.warehouse.Columns.SHIP_DATE;
import static dev.cartage.connectors.support.warehouse.Columns.SKU;
import static dev.cartage.connectors.support.warehouse.Columns.TRACKING_NUMBER;
import static dev.cartage.connectors.support.warehouse.Columns.WEIGHT;

import dev.cartage.connectors.support.table.Row;
import dev.cartage.connectors.support.table.Table;
import dev.cartage.connectors.support.table.Unreadable;
import dev.cartage.model.Parcel;
import dev.cartage.model.ParcelLine;
import dev.cartage.model.Shipment;
import dev.cartage.spi.FileWarehouse.Fault;
import dev.cartage.spi.FileWarehouse.Parsed;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Reads a shipment file: a row says how many units of one line left in one parcel. Rows with the same order and shipment
 * id are one shipment; without an id, each package or tracking number of an order is a shipment of its own.
 */
public final class ShipmentRows {
    private static final int MOST_UNITS = 1_000_000;
    private static final Pattern SPREADSHEET_NUMBER = Pattern.compile("\\d([.,]\\d+)?[Ee]\\+?\\d+");

    private final ZoneId zone;

    public ShipmentRows(ZoneId zone) {
        this.zone = zone;
    }

    public Parsed<Shipment> read(byte[] content) {
        Map<Key, Map<ParcelKey, List<Unit>>> shipments = new LinkedHashMap<>();
        List<Fault> faults = Table.read(content, Columns.SHIPMENT, List.of(ORDER_NUMBER, QUANTITY), row -> {
            Unit unit = unit(row);
            if (unit.line().quantity() > 0) {
                shipments
                        .computeIfAbsent(unit.shipment(), _ -> new LinkedHashMap<>())
                        .computeIfAbsent(unit.parcel(), _ -> new ArrayList<>())
                        .add(unit);
            }
        });
        return new Parsed<>(
                shipments.entrySet().stream()
                        .map(entry -> shipment(entry.getKey(), entry.getValue()))
                        .toList(),
                faults);
    }

    private Unit unit(Row row) {
        ParcelKey parcel = new ParcelKey(row.text(PACKAGE_ID), tracking(row));
        String shipmentId = row.text(SHIPMENT_ID);
        if (shipmentId.isEmpty()) {
            shipmentId = parcel.packageId().isEmpty() ? parcel.tracking() : parcel.packageId();
        }
        return new Unit(
                new Key(row.required(ORDER_NUMBER), shipmentId),
                parcel,
                line(row),
                row.text(CARRIER),
                row.text(SERVICE),
                row.moment(SHIP_DATE, zone),
                row.decimal(WEIGHT),
                row.decimal(COST));
    }

    private static String tracking(Row row) {
        String tracking = row.text(TRACKING_NUMBER);
        if (SPREADSHEET_NUMBER.matcher(tracking).matches()) {
            throw new Unreadable(
                    "tracking-number-rounded",
                    "A spreadsheet has rounded the tracking number to “" + tracking + "”.",
                    "Ask the warehouse to send the row again, without a spreadsheet in between.");
        }
        return tracking;
    }

    private ParcelLine line(Row row) {
        int number = row.text(LINE_NUMBER).isEmpty() ? 0 : row.whole(LINE_NUMBER);
        int quantity = row.whole(QUANTITY);
        if (number < 0) {
            throw Row.wrong(LINE_NUMBER, Integer.toString(number), "a line of the order");
        } else if (quantity < 0 || quantity > MOST_UNITS) {
            throw Row.wrong(QUANTITY, Integer.toString(quantity), "a number from 0 to " + MOST_UNITS);
        }
        String sku = number == 0 ? row.required(SKU) : row.text(SKU);
        String expiry = row.moment(EXPIRY, zone)
                .map(at -> at.atZone(zone).toLocalDate().toString())
                .orElse("");
        return new ParcelLine(number, sku, quantity, row.text(LOT), row.text(SERIAL), expiry);
    }

    private static Shipment shipment(Key key, Map<ParcelKey, List<Unit>> parcels) {
        Optional<Instant> shippedAt = parcels.values().stream()
                .flatMap(List::stream)
                .flatMap(unit -> unit.shippedAt().stream())
                .findFirst();
        return new Shipment(
                key.order(),
                key.shipmentId(),
                shippedAt,
                parcels.entrySet().stream()
                        .map(entry -> parcel(entry.getKey(), entry.getValue()))
                        .toList());
    }

    /** Carrier, weight and cost are the parcel's, said on any of its rows. */
    private static Parcel parcel(ParcelKey key, List<Unit> units) {
        Unit first = units.getFirst();
        return new Parcel(
                key.packageId(),
                first.carrier(),
                first.service(),
                key.tracking(),
                units.stream().flatMap(unit -> unit.weight().stream()).findFirst(),
                units.stream().flatMap(unit -> unit.cost().stream()).findFirst(),
                units.stream().map(Unit::line).toList());
    }

    private record Key(String order, String shipmentId) {}

    private record ParcelKey(String packageId, String tracking) {}

    /** One row. */
    private record Unit(
            Key shipment,
            ParcelKey parcel,
            ParcelLine line,
            String carrier,
            String service,
            Optional<Instant> shippedAt,
            Optional<BigDecimal> weight,
            Optional<BigDecimal> cost) {}
}
