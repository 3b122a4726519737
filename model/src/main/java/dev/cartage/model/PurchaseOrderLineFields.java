package dev.cartage.model;

import java.math.BigDecimal;
import java.util.Optional;

/** Every field of one line of a purchase order. */
public final class PurchaseOrderLineFields {
    static final Catalogue CATALOGUE = new Catalogue("purchase_order_item");

    public static final Field<String> ID = CATALOGUE.add("id", Field::text);
    public static final Field<String> SKU = CATALOGUE.add("sku", Field::text);
    public static final Field<String> NAME = CATALOGUE.add("name", Field::text);
    public static final Field<Integer> QUANTITY = CATALOGUE.add("quantity", Field::whole);
    public static final Field<Optional<BigDecimal>> UNIT_COST = CATALOGUE.add("unit_cost", Field::decimal);

    private PurchaseOrderLineFields() {}

    public static Catalogue catalogue() {
        return CATALOGUE;
    }
}
