package dev.cartage.model;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Optional;

/** Every field of a shipment as rules and the API see it: one parcel. Named as in the DropStream API. */
public final class ShipmentFields {
    static final Catalogue CATALOGUE = new Catalogue("shipment");

    public static final Field<String> ID = CATALOGUE.add("id", Field::text);
    public static final Field<String> ORDER_ID = CATALOGUE.add("order_id", Field::text);
    public static final Field<String> EXTERNAL_ID = CATALOGUE.add("external_shipment_id", Field::text);
    public static final Field<String> TRACKING_NUMBER = CATALOGUE.add("tracking_number", Field::text);
    public static final Field<String> COMPOSITE_TRACKING_NUMBER =
            CATALOGUE.add("composite_tracking_number", Field::text);
    public static final Field<String> CARRIER = CATALOGUE.add("carrier_name", Field::text);
    public static final Field<String> SERVICE_LEVEL = CATALOGUE.add("service_level", Field::text);
    public static final Field<String> SHIPPING_METHOD = CATALOGUE.add("external_shipping_description", Field::text);
    public static final Field<Optional<Instant>> CREATED_AT = CATALOGUE.add("created_at", Field::instant);
    public static final Field<Optional<Instant>> SHIPPED_AT = CATALOGUE.add("shipped_at", Field::instant);
    public static final Field<Optional<Instant>> EXPECTED_DELIVERY =
            CATALOGUE.add("expected_delivery_date", Field::instant);
    /** In grams. */
    public static final Field<Optional<BigDecimal>> WEIGHT = CATALOGUE.add("weight", Field::decimal);

    public static final Field<Optional<BigDecimal>> COST = CATALOGUE.add("cost", Field::decimal);
    public static final Field<String> WAREHOUSE_ID = CATALOGUE.add("warehouse_id", Field::text);
    public static final Field<String> STATE = CATALOGUE.add("state", Field::text);
    public static final Field<String> BILL_OF_LADING = CATALOGUE.add("bill_of_lading_number", Field::text);
    public static final Field<String> MASTER_BILL_OF_LADING =
            CATALOGUE.add("master_bill_of_lading_number", Field::text);
    public static final Field<String> DISPATCH_NUMBER = CATALOGUE.add("dispatch_number", Field::text);

    private ShipmentFields() {}

    public static Catalogue catalogue() {
        return CATALOGUE;
    }
}
