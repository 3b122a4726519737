package dev.cartage.model;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Optional;

/** Every field of a stock level as rules see it. */
public final class InventoryFields {
    static final Catalogue CATALOGUE = new Catalogue("inventory");

    public static final Field<String> SKU = CATALOGUE.add("sku", Field::text);
    /** Available, in units. */
    public static final Field<Optional<BigDecimal>> QUANTITY = CATALOGUE.add("quantity", Field::decimal);

    public static final Field<String> WAREHOUSE_ID = CATALOGUE.add("warehouse_id", Field::text);
    public static final Field<String> FACILITY = CATALOGUE.add("facility", Field::text);
    /** The store that is told. */
    public static final Field<String> STORE_ID = CATALOGUE.add("store_id", Field::text);

    public static final Field<Optional<Instant>> COUNTED_AT = CATALOGUE.add("counted_at", Field::instant);

    private InventoryFields() {}

    public static Catalogue catalogue() {
        return CATALOGUE;
    }
}
