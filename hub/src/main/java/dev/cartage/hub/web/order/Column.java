package dev.cartage.hub.web.order;

import dev.cartage.hub.order.read.OrderRow;
import dev.cartage.hub.web.Words;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** A column of the list of orders, on the page and in exports. */
public enum Column {
    STATUS("Status", true),
    CUSTOMER("Customer", true),
    STORE("Store", true),
    UNITS("Units", true),
    PLACED("Placed", true),
    MERCHANT("Merchant", false),
    WAREHOUSE("Warehouse", false),
    COUNTRY("Country", false),
    EMAIL("E-mail", false),
    REFERENCE("Reference", false),
    SHIPPED("Shipped", false),
    PROBLEM("Problem", false),
    IMPORTED("Imported", false);

    private final String title;
    private final boolean usual;

    Column(String title, boolean usual) {
        this.title = title;
        this.usual = usual;
    }

    public String title() {
        return title;
    }

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    public boolean isNumber() {
        return this == UNITS || this == SHIPPED || this == PLACED || this == IMPORTED;
    }

    /** The usual ones where none is named. */
    static List<Column> of(String names) {
        var wanted = List.of(names.toLowerCase(Locale.ROOT).split(","));
        var chosen = Arrays.stream(values())
                .filter(one -> wanted.contains(one.word()))
                .toList();
        return chosen.isEmpty()
                ? Arrays.stream(values()).filter(one -> one.usual).toList()
                : chosen;
    }

    /** As a spreadsheet has it: times in UTC by ISO 8601. */
    public String text(OrderRow row, Names names) {
        return switch (this) {
            case STATUS -> row.status().title();
            case CUSTOMER -> row.customer();
            case STORE -> names.store(row.storeId());
            case UNITS -> Integer.toString(row.units());
            case PLACED -> row.placedAt().toString();
            case MERCHANT -> names.merchant(row.merchantId());
            case WAREHOUSE -> names.warehouse(row.warehouseId());
            case COUNTRY -> row.country();
            case EMAIL -> row.email();
            case REFERENCE -> row.reference();
            case SHIPPED -> Integer.toString(row.shipped());
            case PROBLEM ->
                row.problem().isEmpty() ? "" : Words.title(row.problem().replace('-', ' '));
            case IMPORTED -> row.importedAt().toString();
        };
    }
}
