package dev.cartage.model;

import java.time.Instant;
import java.util.Optional;

/** Every field of a purchase order. */
public final class PurchaseOrderFields {
    static final Catalogue CATALOGUE = new Catalogue("purchase_order");

    public static final Field<String> ID = CATALOGUE.add("id", Field::text);
    public static final Field<String> EXTERNAL_ID = CATALOGUE.add("external_id", Field::text);
    public static final Field<String> NUMBER = CATALOGUE.add("external_display_id", Field::text);
    public static final Field<String> SUPPLIER_ID = CATALOGUE.add("supplier_id", Field::text);
    public static final Field<String> SUPPLIER_NAME = CATALOGUE.add("supplier_name", Field::text);
    /** Where the goods go, in the sender's code. */
    public static final Field<String> DESTINATION_CODE = CATALOGUE.add("destination_code", Field::text);

    public static final Field<Optional<Instant>> ORDERED_AT = CATALOGUE.add("ordered_at", Field::instant);
    public static final Field<Optional<Instant>> EXPECTED_AT = CATALOGUE.add("expected_at", Field::instant);
    public static final Field<String> CURRENCY_CODE = CATALOGUE.add("currency_code", Field::text);
    public static final Field<String> STATE = CATALOGUE.add("state", Field::text);
    public static final Field<String> NOTES = CATALOGUE.add("notes", Field::text);

    private PurchaseOrderFields() {}

    public static Catalogue catalogue() {
        return CATALOGUE;
    }
}
