package dev.cartage.model;

import java.math.BigDecimal;
import java.util.Optional;

/** Every field of an order line, named as in the DropStream API. */
public final class LineFields {
    static final Catalogue CATALOGUE = new Catalogue("order_line");

    /** The store's own key for the line; it goes back to the store unchanged. */
    public static final Field<String> ID = CATALOGUE.add("id", Field::text);

    public static final Field<String> SKU = CATALOGUE.add("sku", Field::text);
    public static final Field<String> NAME = CATALOGUE.add("name", Field::text);
    /** Ordered and still wanted, in units. */
    public static final Field<Integer> QUANTITY = CATALOGUE.add("qty_ordered", Field::whole);

    public static final Field<Integer> FULFILLED = CATALOGUE.add("qty_fulfilled", Field::whole);
    public static final Field<Optional<BigDecimal>> UNIT_PRICE = CATALOGUE.add("unit_price", Field::decimal);
    /** Of one unit, in grams. */
    public static final Field<Optional<BigDecimal>> WEIGHT = CATALOGUE.add("weight", Field::decimal);

    public static final Field<String> GIFT_WRAP = CATALOGUE.add("gift_wrap", Field::text);
    public static final Field<String> OPTIONS = CATALOGUE.add("options", Field::text);
    public static final Field<String> COMMENTS = CATALOGUE.add("comments", Field::text);

    private LineFields() {}

    public static Catalogue catalogue() {
        return CATALOGUE;
    }
}
