package dev.cartage.sandbox.amazon;

import dev.cartage.sandbox.control.Json;
import dev.cartage.sandbox.web.Said;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Orders API 2026-01-01. */
final class NewOrdersApi {
    static final BigDecimal PRICE = new BigDecimal("12.50");

    private final Seller seller;
    private final OrderSearch search;

    NewOrdersApi(Seller seller) {
        this.seller = seller;
        this.search = new OrderSearch(seller);
    }

    Answer searchOrders(Said said) {
        List<String> statuses = said.list("fulfillmentStatuses");
        List<String> by = said.list("fulfilledBy");
        List<String> marketplaces = said.list("marketplaceIds");
        boolean ours = marketplaces.isEmpty()
                || marketplaces.contains(seller.settings().marketplace());
        OrderSearch.Found found = search.find(
                said,
                "lastUpdatedAfter",
                "maxResultsPerPage",
                "paginationToken",
                order -> ours
                        && (statuses.isEmpty() || statuses.contains(order.status()))
                        && (by.isEmpty() || by.contains(order.fulfilledBy())));
        ObjectNode answer = Json.MAPPER.createObjectNode();
        ArrayNode orders = answer.putArray("orders");
        found.orders().forEach(order -> orders.add(order(order, new HashSet<>(said.list("includedData")))));
        if (!found.token().isEmpty()) {
            answer.putObject("pagination").put("nextToken", found.token());
        }
        answer.put("lastUpdatedBefore", found.until().toString());
        return Answer.of("searchOrders", 200, answer);
    }

    Answer getOrder(Said said) {
        AmazonOrder order = seller.order(said.part(3)).orElseThrow(() -> Refusal.notFound("There is no such order."));
        ObjectNode answer = Json.MAPPER.createObjectNode();
        answer.set("order", order(order, new HashSet<>(said.list("includedData"))));
        return Answer.of("getOrder", 200, answer);
    }

    private ObjectNode order(AmazonOrder order, Set<String> included) {
        ObjectNode node = Json.MAPPER.createObjectNode();
        node.put("orderId", order.id());
        node.put("createdTime", order.created().toString());
        node.put("lastUpdatedTime", order.updated().toString());
        order.programs().stream().sorted().forEach(node.putArray("programs")::add);
        node.putObject("salesChannel")
                .put("channelName", "AMAZON")
                .put("marketplaceId", seller.settings().marketplace())
                .put("marketplaceName", "Amazon.com");
        if (included.contains("BUYER") && seller.settings().personalData()) {
            node.putObject("buyer").put("buyerName", "Jo Doe").put("buyerEmail", "jo" + order.id() + "@example.com");
        }
        if (included.contains("RECIPIENT") && seller.settings().personalData()) {
            recipient(order, node.putObject("recipient"));
        }
        if (included.contains("PROCEEDS")) {
            proceeds(order, node.putObject("proceeds"));
        }
        if (included.contains("FULFILLMENT")) {
            fulfillment(order, node.putObject("fulfillment"));
        }
        ArrayNode items = node.putArray("orderItems");
        order.items().forEach(item -> items.add(item(order, item, included)));
        if (included.contains("PACKAGES")) {
            ArrayNode packages = node.putArray("packages");
            order.parcels().forEach(parcel -> parcel(parcel, packages.addObject()));
        }
        return node;
    }

    private static void recipient(AmazonOrder order, ObjectNode recipient) {
        recipient
                .putObject("deliveryAddress")
                .put("name", "Jo Doe")
                .put("addressLine1", "1 Main St")
                .put("addressLine2", "Suite 5")
                .put("city", "Springfield")
                .put("stateOrRegion", "IL")
                .put("postalCode", "62701")
                .put("countryCode", "US")
                .put("phone", "+1 555-0100")
                .put("addressType", "RESIDENTIAL");
        if (!order.instruction().isEmpty()) {
            recipient.putObject("deliveryPreference").put("addressInstruction", order.instruction());
        }
    }

    private static void proceeds(AmazonOrder order, ObjectNode proceeds) {
        int units = order.items().stream().mapToInt(Item::quantity).sum();
        BigDecimal items = PRICE.multiply(BigDecimal.valueOf(units));
        money(proceeds.putObject("grandTotal"), items.add(new BigDecimal("4.99")));
        ArrayNode breakdowns = proceeds.putArray("breakdowns");
        money(breakdowns.addObject().put("type", "ITEM").putObject("subtotal"), items);
        money(breakdowns.addObject().put("type", "SHIPPING").putObject("subtotal"), new BigDecimal("4.99"));
    }

    private static void money(ObjectNode node, BigDecimal amount) {
        node.put("amount", amount.toPlainString()).put("currencyCode", "USD");
    }

    private static void fulfillment(AmazonOrder order, ObjectNode node) {
        node.put("fulfillmentStatus", order.status())
                .put("fulfilledBy", order.fulfilledBy())
                .put("fulfillmentServiceLevel", order.programs().contains("PRIME") ? "NEXT_DAY" : "STANDARD");
        node.putObject("shipByWindow")
                .put("earliestDateTime", order.created().toString())
                .put("latestDateTime", order.created().plus(Duration.ofDays(1)).toString());
        node.putObject("deliverByWindow")
                .put(
                        "earliestDateTime",
                        order.created().plus(Duration.ofDays(1)).toString())
                .put("latestDateTime", order.created().plus(Duration.ofDays(3)).toString());
    }

    private ObjectNode item(AmazonOrder order, Item item, Set<String> included) {
        Listing listing = seller.listing(item.sku()).orElseThrow();
        ObjectNode node = Json.MAPPER.createObjectNode();
        node.put("orderItemId", item.id()).put("quantityOrdered", item.quantity());
        ObjectNode product = node.putObject("product");
        product.put("asin", listing.asin()).put("title", listing.title()).put("sellerSku", item.sku());
        money(product.putObject("price").putObject("unitPrice"), PRICE);
        if (included.contains("CANCELLATION") && order.cancelAsked()) {
            node.putObject("cancellation")
                    .putObject("cancellationRequest")
                    .put("requester", "BUYER")
                    .put("cancelReason", "Ordered by mistake");
        }
        if (included.contains("FULFILLMENT")) {
            node.putObject("fulfillment")
                    .put("quantityFulfilled", item.shipped())
                    .put("quantityUnfulfilled", item.left());
        }
        return node;
    }

    private static void parcel(Parcel parcel, ObjectNode node) {
        node.put("packageReferenceId", parcel.reference());
        node.putObject("packageStatus").put("status", "SHIPPED");
        if (!parcel.carrier().isEmpty()) {
            node.put("carrier", parcel.carrier());
        }
        node.put("shipTime", parcel.shipDate())
                .put("shippingService", parcel.method())
                .put("trackingNumber", parcel.trackingNumber());
        ArrayNode items = node.putArray("packageItems");
        parcel.units()
                .forEach((item, units) ->
                        items.addObject().put("orderItemId", item).put("quantity", units));
    }
}
