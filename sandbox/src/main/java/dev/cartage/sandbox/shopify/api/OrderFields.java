package dev.cartage.sandbox.shopify.api;

import static dev.cartage.sandbox.shopify.api.Parts.orNull;

import dev.cartage.sandbox.shopify.api.Parts.Buyer;
import dev.cartage.sandbox.shopify.api.Parts.Delivery;
import dev.cartage.sandbox.shopify.api.Parts.Mailing;
import dev.cartage.sandbox.shopify.api.Parts.Money;
import dev.cartage.sandbox.shopify.api.Parts.Tax;
import dev.cartage.sandbox.shopify.graphql.Call;
import dev.cartage.sandbox.shopify.graphql.Page;
import dev.cartage.sandbox.shopify.graphql.Types;
import dev.cartage.sandbox.shopify.store.Fulfillment;
import dev.cartage.sandbox.shopify.store.FulfillmentOrder;
import dev.cartage.sandbox.shopify.store.Gid;
import dev.cartage.sandbox.shopify.store.Line;
import dev.cartage.sandbox.shopify.store.Order;
import java.util.List;

/** How an order's own fields are read. */
final class OrderFields {
    private OrderFields() {}

    static void add(Types types) {
        types.connection("Order");
        Types.Fields<Order> order = types.type("Order", Order.class);
        identity(order);
        status(order);
        sale(order);
        money(order);
        contents(order);
    }

    private static void identity(Types.Fields<Order> order) {
        order.field("id", one -> Gid.of("Order", one.id()))
                .field("legacyResourceId", Order::id)
                .field("name", one -> one.sale().name())
                .field("number", one -> one.sale().number())
                .field("confirmationNumber", one -> "SBX" + one.sale().number())
                .field("createdAt", one -> one.sale().createdAt())
                .field("processedAt", one -> one.sale().createdAt())
                .field("updatedAt", Order::updatedAt)
                .field("sourceName", one -> "web")
                .field("sourceIdentifier", one -> null)
                .field("test", one -> false);
    }

    private static void status(Types.Fields<Order> order) {
        order.field("cancelledAt", one -> one.state().cancelledAt().orElse(null))
                .field("cancelReason", one -> orNull(one.state().cancelReason()))
                .field("closed", Order::closed)
                .field("closedAt", one -> one.closed() ? one.updatedAt() : null)
                .field("confirmed", one -> true)
                .field("edited", one -> one.state().edited())
                .field("displayFinancialStatus", one -> one.state().payment())
                .field("displayFulfillmentStatus", Order::fulfillmentStatus)
                .field("fulfillable", one -> one.lines().stream().anyMatch(line -> line.unfulfilled() > 0))
                .field("fullyPaid", one -> one.state().payment().equals("PAID"))
                .field("requiresShipping", one -> true);
    }

    private static void sale(Types.Fields<Order> order) {
        order.field("email", one -> orNull(one.sale().email()))
                .field("phone", one -> null)
                .field("note", one -> orNull(one.sale().note()))
                .field("poNumber", one -> null)
                .field("tags", one -> one.sale().tags())
                .field("customAttributes", one -> one.sale().attributes())
                .field("customerLocale", one -> "en")
                .field("paymentGatewayNames", one -> List.of("bogus"))
                .field("customer", Buyer::new)
                .field(
                        "shippingAddress",
                        one -> new Mailing(one.id() * 10, one.sale().shipTo()))
                .field(
                        "billingAddress",
                        one -> new Mailing(one.id() * 10 + 1, one.sale().billTo()))
                .field(
                        "billingAddressMatchesShippingAddress",
                        one -> one.sale().shipTo().equals(one.sale().billTo()))
                .field("shippingLine", Delivery::new)
                .field(
                        "discountCode",
                        one -> one.sale().discountCodes().stream().findFirst().orElse(null))
                .field("discountCodes", one -> one.sale().discountCodes());
    }

    private static void money(Types.Fields<Order> order) {
        order.field("currencyCode", one -> one.sale().currency())
                .field("presentmentCurrencyCode", one -> one.sale().currency())
                .field("taxesIncluded", one -> false)
                .field("taxLines", one -> List.of(new Tax(one.taxRate(), money(one, one.taxCents()))))
                .field("subtotalPriceSet", one -> money(one, one.subtotalCents()))
                .field("totalPriceSet", one -> money(one, one.totalCents()))
                .field("totalShippingPriceSet", one -> money(one, one.sale().shippingCents()))
                .field("totalTaxSet", one -> money(one, one.taxCents()))
                .field("totalDiscountsSet", one -> money(one, 0))
                .field("currentSubtotalPriceSet", one -> money(one, one.currentSubtotalCents()))
                .field("currentTotalPriceSet", one -> money(one, one.currentTotalCents()))
                .field("currentTotalTaxSet", one -> money(one, one.currentTaxCents()))
                .field("currentTotalDiscountsSet", one -> money(one, 0))
                .field("currentShippingPriceSet", one -> money(one, one.sale().shippingCents()));
    }

    private static void contents(Types.Fields<Order> order) {
        order.field("totalWeight", one -> (long) one.grams())
                .field(
                        "subtotalLineItemsQuantity",
                        one -> one.lines().stream().mapToInt(Line::quantity).sum())
                .field(
                        "currentSubtotalLineItemsQuantity",
                        one -> one.lines().stream().mapToInt(Line::current).sum())
                .field("shippingLines", (one, call) -> Page.of(List.of(new Delivery(one)), delivery -> one.id(), call))
                .field("lineItems", (one, call) -> Page.of(one.lines(), Line::id, call))
                .field("fulfillmentOrders", (one, call) -> Page.of(one.fulfillmentOrders(), FulfillmentOrder::id, call))
                .field("fulfillments", OrderFields::fulfillments);
    }

    private static List<Fulfillment> fulfillments(Order order, Call call) {
        int most = call.number("first", Integer.MAX_VALUE);
        return order.fulfillments()
                .subList(0, Math.min(most, order.fulfillments().size()));
    }

    private static Money money(Order order, long cents) {
        return new Money(cents, order.sale().currency());
    }
}
