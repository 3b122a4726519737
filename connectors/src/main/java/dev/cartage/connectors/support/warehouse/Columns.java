package dev.cartage.connectors.support.warehouse;

import static dev.cartage.connectors.support.table.Column.named;

import dev.cartage.connectors.support.table.Column;
import java.util.List;

/** The columns of inbound files; the first name of each is the documented one. */
final class Columns {
    static final Column ORDER_NUMBER = named("order number", "order", "order id", "client order number", "reference");
    static final Column SKU = named("SKU", "item", "item number");
    static final Column LOT = named("lot", "lot number");
    static final Column EXPIRY = named("expiry", "expiration date", "expiry date");

    static final Column LINE_NUMBER = named("line number", "line");
    static final Column QUANTITY = named("quantity shipped", "quantity", "qty", "qty shipped", "shipped quantity");
    static final Column CARRIER = named("carrier", "carrier name");
    static final Column SERVICE = named("service", "service level");
    static final Column TRACKING_NUMBER = named("tracking number", "tracking");
    static final Column SHIP_DATE = named("ship date", "shipped at", "date shipped");
    static final Column WEIGHT = named("weight");
    static final Column COST = named("cost", "freight", "shipping cost");
    static final Column PACKAGE_ID = named("package id", "package", "carton id");
    static final Column SHIPMENT_ID = named("shipment id", "shipment");
    static final Column SERIAL = named("serial", "serial number");
    static final List<Column> SHIPMENT = List.of(
            ORDER_NUMBER,
            LINE_NUMBER,
            SKU,
            QUANTITY,
            CARRIER,
            SERVICE,
            TRACKING_NUMBER,
            SHIP_DATE,
            WEIGHT,
            COST,
            PACKAGE_ID,
            SHIPMENT_ID,
            LOT,
            SERIAL,
            EXPIRY);

    static final Column AVAILABLE = named("available", "quantity available", "qty available");
    static final Column ON_HAND = named("on hand", "quantity on hand", "qty on hand");
    static final Column FACILITY_ID = named("facility id", "facility");
    static final Column AS_OF = named("as-of time", "as of");
    static final List<Column> STOCK = List.of(SKU, AVAILABLE, ON_HAND, FACILITY_ID, LOT, EXPIRY, AS_OF);

    static final Column STATUS = named("status", "result");
    static final Column REASON = named("reason", "message");
    static final List<Column> CONFIRMATION = List.of(ORDER_NUMBER, STATUS, REASON);

    private Columns() {}
}
