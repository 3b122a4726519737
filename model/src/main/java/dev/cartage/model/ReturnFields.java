package dev.cartage.model;

import java.time.Instant;
import java.util.Optional;

/** Every field of a return. */
public final class ReturnFields {
    static final Catalogue CATALOGUE = new Catalogue("sales_order_return");

    public static final Field<String> ID = CATALOGUE.add("id", Field::text);
    public static final Field<String> EXTERNAL_ID = CATALOGUE.add("external_id", Field::text);
    public static final Field<String> NUMBER = CATALOGUE.add("external_display_id", Field::text);
    public static final Field<String> ORDER_ID = CATALOGUE.add("order_id", Field::text);
    public static final Field<String> ORDER_NUMBER = CATALOGUE.add("order_display_id", Field::text);
    /** Why, in the customer's or the store's words. */
    public static final Field<String> REASON = CATALOGUE.add("reason", Field::text);

    public static final Field<String> STATE = CATALOGUE.add("state", Field::text);
    public static final Field<String> NOTES = CATALOGUE.add("notes", Field::text);
    public static final Field<String> CUSTOMER_EMAIL = CATALOGUE.add("customer_email", Field::text);
    public static final Field<Optional<Instant>> CREATED_AT = CATALOGUE.add("created_at", Field::instant);
    public static final Field<String> CARRIER = CATALOGUE.add("carrier_name", Field::text);
    public static final Field<String> TRACKING_NUMBER = CATALOGUE.add("tracking_number", Field::text);

    private ReturnFields() {}

    public static Catalogue catalogue() {
        return CATALOGUE;
    }
}
