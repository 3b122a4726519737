package dev.cartage.model;

/** Every field of one line of a shipment. */
public final class ShipmentLineFields {
    static final Catalogue CATALOGUE = new Catalogue("shipment_line");

    public static final Field<String> ID = CATALOGUE.add("id", Field::text);
    public static final Field<String> SKU = CATALOGUE.add("sku", Field::text);
    /** Shipped, in units. */
    public static final Field<Integer> QUANTITY = CATALOGUE.add("quantity", Field::whole);

    public static final Field<String> LOT = CATALOGUE.add("lot_number", Field::text);
    public static final Field<String> SERIAL = CATALOGUE.add("serial_number", Field::text);
    /** ISO date. */
    public static final Field<String> EXPIRY = CATALOGUE.add("expiration_date", Field::text);

    private ShipmentLineFields() {}

    public static Catalogue catalogue() {
        return CATALOGUE;
    }
}
