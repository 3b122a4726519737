package dev.cartage.model;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Optional;

/** Every field of an invoice. */
public final class InvoiceFields {
    static final Catalogue CATALOGUE = new Catalogue("invoice");

    public static final Field<String> ID = CATALOGUE.add("id", Field::text);
    public static final Field<String> EXTERNAL_ID = CATALOGUE.add("external_id", Field::text);
    public static final Field<String> NUMBER = CATALOGUE.add("invoice_number", Field::text);
    public static final Field<String> ORDER_ID = CATALOGUE.add("order_id", Field::text);
    public static final Field<Optional<Instant>> INVOICED_AT = CATALOGUE.add("invoiced_at", Field::instant);
    public static final Field<Optional<Instant>> DUE_AT = CATALOGUE.add("due_at", Field::instant);
    public static final Field<String> CURRENCY_CODE = CATALOGUE.add("currency_code", Field::text);
    public static final Field<Optional<BigDecimal>> SUBTOTAL = CATALOGUE.add("subtotal", Field::decimal);
    public static final Field<Optional<BigDecimal>> TAX_AMOUNT = CATALOGUE.add("tax_amount", Field::decimal);
    public static final Field<Optional<BigDecimal>> SHIPPING_AMOUNT = CATALOGUE.add("shipping_amount", Field::decimal);
    public static final Field<Optional<BigDecimal>> DISCOUNT_AMOUNT = CATALOGUE.add("discount_amount", Field::decimal);
    public static final Field<Optional<BigDecimal>> TOTAL = CATALOGUE.add("total", Field::decimal);
    public static final Field<String> TERMS = CATALOGUE.add("terms", Field::text);
    /** The account in the receiver's books. */
    public static final Field<String> LEDGER_CODE = CATALOGUE.add("ledger_code", Field::text);

    public static final Field<String> NOTES = CATALOGUE.add("notes", Field::text);

    private InvoiceFields() {}

    public static Catalogue catalogue() {
        return CATALOGUE;
    }
}
