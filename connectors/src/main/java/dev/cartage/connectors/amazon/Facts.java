package dev.cartage.connectors.amazon;

import dev.cartage.connectors.support.Json;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.function.ToIntFunction;
import tools.jackson.databind.JsonNode;

/**
 * What decides about an order, from either interface.
 *
 * @param status in the words of the new interface, for example {@code PARTIALLY_SHIPPED}
 * @param prime Seller Fulfilled Prime: the seller ships with a label bought from Amazon, by the promised day
 * @param cancelAsked the buyer asks the seller to cancel
 * @param left units of an item still to ship
 */
record Facts(
        boolean old,
        String number,
        String status,
        boolean byMerchant,
        boolean prime,
        boolean cancelAsked,
        String shipBy,
        String deliverBy,
        List<JsonNode> items,
        ToIntFunction<JsonNode> left) {

    static Facts of(JsonNode document) {
        return document.has("AmazonOrderId") ? ofOld(document) : ofNew(document);
    }

    private static Facts ofNew(JsonNode order) {
        JsonNode fulfillment = order.path("fulfillment");
        List<JsonNode> items = order.path("orderItems").valueStream().toList();
        return new Facts(
                false,
                Json.text(order, "orderId"),
                Json.text(fulfillment, "fulfillmentStatus"),
                Json.text(fulfillment, "fulfilledBy").equals("MERCHANT"),
                Json.texts(order.path("programs")).contains("PRIME"),
                any(items, item -> item.path("cancellation").has("cancellationRequest")),
                Json.text(fulfillment.path("shipByWindow"), "latestDateTime"),
                Json.text(fulfillment.path("deliverByWindow"), "latestDateTime"),
                items,
                item -> item.path("fulfillment").path("quantityUnfulfilled").intValue(0));
    }

    private static Facts ofOld(JsonNode order) {
        List<JsonNode> items = order.path("OrderItems").valueStream().toList();
        return new Facts(
                true,
                Json.text(order, "AmazonOrderId"),
                Json.text(order, "OrderStatus")
                        .replaceAll("(?<=[a-z])(?=[A-Z])", "_")
                        .toUpperCase(Locale.ROOT)
                        .replace("CANCELED", "CANCELLED"),
                Json.text(order, "FulfillmentChannel").equals("MFN"),
                order.path("IsPrime").booleanValue(false),
                any(
                        items,
                        item -> Json.text(item.path("BuyerRequestedCancel"), "IsBuyerRequestedCancel")
                                .equals("true")),
                Json.text(order, "LatestShipDate"),
                Json.text(order, "LatestDeliveryDate"),
                items,
                item -> item.path("QuantityOrdered").intValue(0)
                        - item.path("QuantityShipped").intValue(0));
    }

    private static boolean any(List<JsonNode> items, Predicate<JsonNode> test) {
        return items.stream().anyMatch(test);
    }
}
