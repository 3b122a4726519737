package dev.cartage.model;

import java.math.BigDecimal;
import java.util.Optional;

/** Every field of one line of an invoice. */
public final class InvoiceLineFields {
    static final Catalogue CATALOGUE = new Catalogue("invoice_item");

    public static final Field<String> ID = CATALOGUE.add("id", Field::text);
    public static final Field<String> SKU = CATALOGUE.add("sku", Field::text);
    public static final Field<String> NAME = CATALOGUE.add("name", Field::text);
    public static final Field<Integer> QUANTITY = CATALOGUE.add("quantity", Field::whole);
    public static final Field<Optional<BigDecimal>> UNIT_PRICE = CATALOGUE.add("unit_price", Field::decimal);
    public static final Field<Optional<BigDecimal>> TAX_AMOUNT = CATALOGUE.add("tax_amount", Field::decimal);
    public static final Field<String> LEDGER_CODE = CATALOGUE.add("ledger_code", Field::text);

    private InvoiceLineFields() {}

    public static Catalogue catalogue() {
        return CATALOGUE;
    }
}
