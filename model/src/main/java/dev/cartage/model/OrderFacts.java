package dev.cartage.model;

import java.time.Instant;
import java.util.Optional;

/** What Cartage itself knows of an order: to be read, never set by a rule or an edit. Named as in the DropStream API. */
public final class OrderFacts {
    static final Catalogue CATALOGUE = new Catalogue("order");

    /** Cartage's own key for the order. */
    public static final Field<String> ID = CATALOGUE.add("id", Field::text);

    public static final Field<String> STORE_ID = CATALOGUE.add("store_id", Field::text);
    public static final Field<Optional<Instant>> CREATED_AT = CATALOGUE.add("created_at", Field::instant);
    /** The warehouse's own key for the order. */
    public static final Field<String> WAREHOUSE_ORDER_ID = CATALOGUE.add("external_warehouse_order_id", Field::text);

    /** The status in words, for example {@code Open}. */
    public static final Field<String> STATE = CATALOGUE.add("fulfillment_state", Field::text);

    public static final Field<Optional<Instant>> STATE_SINCE =
            CATALOGUE.add("fulfillment_transitioned_at", Field::instant);
    public static final Field<String> WAREHOUSE_ID = CATALOGUE.add("fulfillment_warehouse_id", Field::text);
    public static final Field<Optional<Instant>> SHIPPED_AT = CATALOGUE.add("shipped_at", Field::instant);

    private OrderFacts() {}

    public static Catalogue catalogue() {
        return CATALOGUE;
    }
}
