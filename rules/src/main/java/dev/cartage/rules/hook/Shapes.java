package dev.cartage.rules.hook;

import com.google.re2j.Pattern;
import dev.cartage.model.Catalogue;
import dev.cartage.model.InventoryFields;
import dev.cartage.model.InvoiceFields;
import dev.cartage.model.InvoiceLineFields;
import dev.cartage.model.LineFields;
import dev.cartage.model.OrderFacts;
import dev.cartage.model.OrderFields;
import dev.cartage.model.PurchaseOrderFields;
import dev.cartage.model.PurchaseOrderLineFields;
import dev.cartage.model.ReturnFields;
import dev.cartage.model.ReturnLineFields;
import dev.cartage.model.ShipmentFields;
import dev.cartage.model.ShipmentLineFields;
import java.util.List;
import java.util.Map;

/** The records that hooks show to rules. */
final class Shapes {
    private static final Pattern APARTMENT =
            Pattern.compile("(?i)(\\b(apt|apartment|unit|suite|ste|flat|room|rm)\\b|#\\s*\\w)");

    private static final Computed IS_APARTMENT = new Computed(
            "is_shipping_address_apartment?",
            List.of("shipping_address.street1", "shipping_address.street2", "shipping_address.street3"),
            street -> APARTMENT.matcher(street).find());

    static final Shape INVENTORY = open("inventory", InventoryFields.catalogue(), List.of());

    private static final Shape OPTION = Shape.ofTexts("option", "name", "value");
    private static final Shape COMMENT = Shape.ofTexts("comment", "text");

    private static final Shape ORDER_LINE = open(
            "order_line",
            LineFields.catalogue(),
            List.of(
                    Part.of("inventories", "inventory", INVENTORY, Part.Kind.LINES),
                    Part.of("options", "option", OPTION, Part.Kind.OPTIONS),
                    Part.of("comments", "comment", COMMENT, Part.Kind.COMMENTS)));

    static final Shape ORDER = new Shape(
            "order",
            OrderFields.catalogue(),
            OrderFacts.catalogue(),
            List.of(IS_APARTMENT),
            // As Shopify calls the number that people see.
            Map.of("name", OrderFields.NUMBER.name()),
            List.of(new Part("order_lines", "order_line", "order_items", "order_item", ORDER_LINE, Part.Kind.LINES)),
            true);

    private static final Shape SHIPMENT_LINE = open("shipment_line", ShipmentLineFields.catalogue(), List.of());
    static final Shape SHIPMENT = open(
            "shipment",
            ShipmentFields.catalogue(),
            List.of(new Part(
                    "shipment_lines", "shipment_line", "order_items", "order_item", SHIPMENT_LINE, Part.Kind.LINES)));

    static final Shape RETURN = withItems("sales_order_return", ReturnFields.catalogue(), ReturnLineFields.catalogue());
    static final Shape PURCHASE_ORDER =
            withItems("purchase_order", PurchaseOrderFields.catalogue(), PurchaseOrderLineFields.catalogue());
    static final Shape INVOICE = withItems("invoice", InvoiceFields.catalogue(), InvoiceLineFields.catalogue());

    static final Shape CANCELLATION = Shape.ofTexts("cancellation", "reason", "requested_by");
    static final Shape CHANGE = Shape.ofTexts("change", "from", "to");
    static final Shape PROBLEM = Shape.ofTexts("problem", "code", "sentence", "what_to_do");

    private Shapes() {}

    private static Shape open(String name, Catalogue fields, List<Part> parts) {
        return new Shape(name, fields, Catalogue.ofTexts(name), List.of(), Map.of(), parts, true);
    }

    private static Shape withItems(String name, Catalogue fields, Catalogue items) {
        Shape item = open(items.record(), items, List.of());
        return open(name, fields, List.of(Part.of(name + "_items", name + "_item", item, Part.Kind.LINES)));
    }
}
