package dev.cartage.model;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Every field of an order. The names are those of the DropStream API, so that rules and clients move over unchanged. */
public final class OrderFields {
    static final Catalogue CATALOGUE = new Catalogue("order");

    /** The store's own key for the order; with the store, unique for ever. */
    public static final Field<String> EXTERNAL_ID = text("external_id");
    /** The order number that people see, for example {@code #1001}. */
    public static final Field<String> NUMBER = text("external_display_id");

    public static final Field<String> SOURCE_ID = text("external_source_id");
    public static final Field<String> SOURCE_NUMBER = text("external_source_display_id");
    public static final Field<String> TYPE = text("external_type");
    public static final Field<List<String>> TAGS = CATALOGUE.add("external_tags", Field::texts);
    public static final Field<String> BATCH_ID = text("batch_id");
    public static final Field<String> PACKING_SLIP_ID = text("packing_slip_id");
    public static final Field<String> LEAD_SOURCE = text("lead_source");

    public static final Field<String> BILLING_CUSTOMER_ID = text("external_billing_customer_id");
    public static final Field<String> SHIPPING_CUSTOMER_ID = text("external_shipping_customer_id");
    public static final Field<String> CUSTOMER_EMAIL = text("customer_email");
    public static final AddressFields BILLING_ADDRESS = AddressFields.in(CATALOGUE, "billing_address");
    public static final AddressFields SHIPPING_ADDRESS = AddressFields.in(CATALOGUE, "shipping_address");

    public static final Field<Optional<Instant>> ORDERED_AT = instant("ordered_at");
    public static final Field<Optional<Instant>> PAYMENT_DATE = instant("payment_date");
    public static final Field<Optional<Instant>> REQUESTED_SHIP_DATE = instant("requested_ship_date");
    public static final Field<Optional<Instant>> REQUESTED_CANCEL_DATE = instant("requested_cancel_date");

    /** ISO 4217, upper case; every amount of the order is in it. */
    public static final Field<String> CURRENCY_CODE = text("currency_code");

    public static final Field<Optional<BigDecimal>> SUBTOTAL = decimal("subtotal");
    public static final Field<Optional<BigDecimal>> SHIPPING_AMOUNT = decimal("shipping_amount");
    public static final Field<Optional<BigDecimal>> DISCOUNT_AMOUNT = decimal("discount_amount");
    public static final Field<Optional<BigDecimal>> TAX_AMOUNT = decimal("tax_amount");
    public static final Field<Optional<BigDecimal>> SHIPPING_TAX_AMOUNT = decimal("shipping_tax_amount");
    public static final Field<Optional<BigDecimal>> TOTAL = decimal("total");
    public static final Field<List<String>> DISCOUNT_CODES = CATALOGUE.add("discount_codes", Field::texts);
    public static final Field<String> PAYMENT_TYPE = text("payment_type");
    public static final Field<String> TERMS = text("terms");

    public static final Field<String> INVOICE_NUMBER = text("invoice_number");
    public static final Field<String> PURCHASE_ORDER_ID = text("purchase_order_id");
    public static final Field<String> RETAILER_ID = text("retailer_id");
    public static final Field<String> SUPPLIER_ID = text("supplier_id");

    public static final Field<String> CARRIER = text("shipping_carrier_name");
    public static final Field<String> SERVICE_LEVEL = text("shipping_carrier_service_level");
    public static final Field<String> WAREHOUSE_CODE = text("shipping_warehouse_code");
    /** The shipping method in the store's words, for example {@code Standard Shipping}. */
    public static final Field<String> SHIPPING_METHOD = text("external_shipping_description");

    public static final Field<Boolean> SIGNATURE_REQUIRED = flag("signature_required");
    public static final Field<Boolean> SHIPPING_INSURANCE = flag("shipping_insurance");
    public static final Field<Optional<BigDecimal>> INSURED_AMOUNT = decimal("insured_amount");
    public static final Field<String> THIRD_PARTY_ACCOUNT = text("third_party_account_number");
    public static final Field<String> THIRD_PARTY_BILLING = text("third_party_billing_code");

    public static final Field<String> COUNTRY_OF_ORIGIN = text("country_of_origin");
    public static final Field<String> SHIPMENT_CONTENTS = text("shipment_contents");
    public static final Field<Optional<BigDecimal>> DECLARED_VALUE = decimal("declared_value");

    public static final Field<String> NOTES = text("notes");
    public static final Field<String> SHIPPING_NOTES = text("shipping_notes");
    public static final Field<String> GIFT_MESSAGE = text("gift_message");

    public static final Field<String> SALES_REP_FIRST_NAME = text("sales_rep_first_name");
    public static final Field<String> SALES_REP_LAST_NAME = text("sales_rep_last_name");
    public static final Field<String> SALES_REP_EMAIL = text("sales_rep_email");
    public static final Field<String> SERVICE_URL = text("customer_service_url");
    public static final Field<String> SERVICE_EMAIL = text("customer_service_email");
    public static final Field<String> SERVICE_TELEPHONE = text("customer_service_telephone");

    private OrderFields() {}

    private static Field<String> text(String name) {
        return CATALOGUE.add(name, Field::text);
    }

    private static Field<Optional<Instant>> instant(String name) {
        return CATALOGUE.add(name, Field::instant);
    }

    private static Field<Optional<BigDecimal>> decimal(String name) {
        return CATALOGUE.add(name, Field::decimal);
    }

    private static Field<Boolean> flag(String name) {
        return CATALOGUE.add(name, Field::flag);
    }

    public static Catalogue catalogue() {
        return CATALOGUE;
    }
}
