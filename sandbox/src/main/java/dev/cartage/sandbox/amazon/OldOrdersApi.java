package dev.cartage.sandbox.amazon;

import dev.cartage.sandbox.control.Json;
import dev.cartage.sandbox.web.Said;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** What is left of the Orders API v0 to read with: names and addresses only for a restricted data token. */
final class OldOrdersApi {
    private static final int ITEMS = 50;

    private final Seller seller;
    private final Doors doors;
    private final OrderSearch search;

    OldOrdersApi(Seller seller, Doors doors) {
        this.seller = seller;
        this.doors = doors;
        this.search = new OrderSearch(seller);
    }

    Answer getOrders(Said said) {
        List<String> statuses = said.list("OrderStatuses");
        List<String> channels = said.list("FulfillmentChannels");
        boolean ours = said.list("MarketplaceIds").contains(seller.settings().marketplace());
        OrderSearch.Found found = search.find(
                said,
                "LastUpdatedAfter",
                "MaxResultsPerPage",
                "NextToken",
                order -> ours
                        && (statuses.isEmpty() || statuses.contains(order.oldStatus()))
                        && (channels.isEmpty() || channels.contains(channel(order))));
        ObjectNode answer = Json.MAPPER.createObjectNode();
        ObjectNode payload = answer.putObject("payload");
        ArrayNode orders = payload.putArray("Orders");
        found.orders().forEach(order -> orders.add(order(order, doors.isRestricted(said))));
        if (!found.token().isEmpty()) {
            payload.put("NextToken", found.token());
        }
        payload.put("LastUpdatedBefore", found.until().toString());
        return Answer.of("getOrders", 200, answer);
    }

    Answer getOrder(Said said) {
        ObjectNode answer = Json.MAPPER.createObjectNode();
        answer.set("payload", order(known(said), doors.isRestricted(said)));
        return Answer.of("getOrder", 200, answer);
    }

    private AmazonOrder known(Said said) {
        return seller.order(said.part(3)).orElseThrow(() -> Refusal.notFound("There is no such order."));
    }

    private static String channel(AmazonOrder order) {
        return order.fulfilledBy().equals("AMAZON") ? "AFN" : "MFN";
    }

    private ObjectNode order(AmazonOrder order, boolean restricted) {
        int units = order.items().stream().mapToInt(Item::quantity).sum();
        ObjectNode node = Json.MAPPER.createObjectNode();
        node.put("AmazonOrderId", order.id())
                .put("PurchaseDate", order.created().toString())
                .put("LastUpdateDate", order.updated().toString())
                .put("OrderStatus", order.oldStatus())
                .put("FulfillmentChannel", channel(order))
                .put("SalesChannel", "Amazon.com")
                .put("ShipServiceLevel", "Std US D2D Dom")
                .put("ShipmentServiceLevelCategory", "Standard")
                .put("MarketplaceId", seller.settings().marketplace())
                .put("IsPrime", order.programs().contains("PRIME"))
                .put("LatestShipDate", order.created().plus(Duration.ofDays(1)).toString())
                .put(
                        "LatestDeliveryDate",
                        order.created().plus(Duration.ofDays(3)).toString());
        money(node.putObject("OrderTotal"), units);
        if (restricted) {
            node.putObject("BuyerInfo")
                    .put("BuyerEmail", "jo" + order.id() + "@example.com")
                    .put("BuyerName", "Jo Doe");
        }
        ObjectNode address = node.putObject("ShippingAddress");
        address.put("StateOrRegion", "IL").put("PostalCode", "62701").put("City", "Springfield");
        address.put("CountryCode", "US");
        if (restricted) {
            address.put("Name", "Jo Doe").put("AddressLine1", "1 Main St").put("Phone", "+1 555-0100");
        }
        return node;
    }

    private static void money(ObjectNode node, int units) {
        node.put("CurrencyCode", "USD")
                .put(
                        "Amount",
                        NewOrdersApi.PRICE.multiply(BigDecimal.valueOf(units)).toPlainString());
    }

    Answer getOrderItems(Said said) {
        AmazonOrder order = known(said);
        int from = said.text("NextToken").isEmpty() ? 0 : Integer.parseInt(said.text("NextToken"));
        int to = Math.min(order.items().size(), from + ITEMS);
        ObjectNode answer = Json.MAPPER.createObjectNode();
        ObjectNode payload = answer.putObject("payload").put("AmazonOrderId", order.id());
        ArrayNode items = payload.putArray("OrderItems");
        for (Item item : order.items().subList(from, to)) {
            Listing listing = seller.listing(item.sku()).orElseThrow();
            ObjectNode node = items.addObject()
                    .put("ASIN", listing.asin())
                    .put("OrderItemId", item.id())
                    .put("SellerSKU", item.sku())
                    .put("Title", listing.title())
                    .put("QuantityOrdered", item.quantity())
                    .put("QuantityShipped", item.shipped());
            money(node.putObject("ItemPrice"), item.quantity());
            node.putObject("BuyerRequestedCancel").put("IsBuyerRequestedCancel", String.valueOf(order.cancelAsked()));
        }
        if (to < order.items().size()) {
            payload.put("NextToken", Integer.toString(to));
        }
        return Answer.of("getOrderItems", 200, answer);
    }
}
