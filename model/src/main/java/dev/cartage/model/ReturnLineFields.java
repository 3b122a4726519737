package dev.cartage.model;

import java.math.BigDecimal;
import java.util.Optional;

/** Every field of one line of a return. */
public final class ReturnLineFields {
    static final Catalogue CATALOGUE = new Catalogue("sales_order_return_item");

    public static final Field<String> ID = CATALOGUE.add("id", Field::text);
    public static final Field<String> SKU = CATALOGUE.add("sku", Field::text);
    public static final Field<String> NAME = CATALOGUE.add("name", Field::text);
    public static final Field<Integer> QUANTITY = CATALOGUE.add("quantity", Field::whole);
    public static final Field<String> REASON = CATALOGUE.add("reason", Field::text);
    public static final Field<String> CONDITION = CATALOGUE.add("condition", Field::text);
    public static final Field<Optional<BigDecimal>> UNIT_PRICE = CATALOGUE.add("unit_price", Field::decimal);

    private ReturnLineFields() {}

    public static Catalogue catalogue() {
        return CATALOGUE;
    }
}
