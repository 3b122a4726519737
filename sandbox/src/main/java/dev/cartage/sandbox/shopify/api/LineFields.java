package dev.cartage.sandbox.shopify.api;

import static dev.cartage.sandbox.shopify.api.Parts.orNull;

import dev.cartage.sandbox.shopify.api.Parts.Money;
import dev.cartage.sandbox.shopify.api.Parts.Product;
import dev.cartage.sandbox.shopify.graphql.Call;
import dev.cartage.sandbox.shopify.graphql.Types;
import dev.cartage.sandbox.shopify.store.Gid;
import dev.cartage.sandbox.shopify.store.Line;
import java.util.List;

/** How an order line's fields are read. */
final class LineFields {
    private LineFields() {}

    static void add(Types types) {
        types.connection("LineItem");
        types.type("LineItem", Line.class)
                .field("id", line -> Gid.of("LineItem", line.id()))
                .field("sku", line -> line.variant().sku())
                .field("name", line -> line.variant().displayName())
                .field("title", line -> line.variant().title())
                .field("variantTitle", line -> orNull(line.variant().option()))
                .field("vendor", line -> line.variant().vendor())
                .field("quantity", Line::quantity)
                .field("currentQuantity", Line::current)
                .field("unfulfilledQuantity", Line::unfulfilled)
                .field("nonFulfillableQuantity", line -> 0)
                .field("refundableQuantity", Line::current)
                .field("requiresShipping", line -> true)
                .field("isGiftCard", line -> false)
                .field("taxable", line -> true)
                .field("customAttributes", Line::attributes)
                .field("originalUnitPriceSet", LineFields::unit)
                .field("discountedUnitPriceSet", LineFields::unit)
                .field("discountedUnitPriceAfterAllDiscountsSet", LineFields::unit)
                .field("originalTotalSet", LineFields::total)
                .field("discountedTotalSet", LineFields::total)
                .field("totalDiscountSet", (line, call) -> new Money(0, currency(call)))
                .field("taxLines", line -> List.of())
                .field("variant", Line::variant)
                .field("product", line -> new Product(line.variant()));
    }

    private static Money unit(Line line, Call call) {
        return new Money(line.variant().cents(), currency(call));
    }

    private static Money total(Line line, Call call) {
        return new Money(line.variant().cents() * line.quantity(), currency(call));
    }

    private static String currency(Call call) {
        return call.shop().settings().currency();
    }
}
