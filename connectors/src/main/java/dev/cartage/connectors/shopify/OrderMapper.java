package dev.cartage.connectors.shopify;

import dev.cartage.connectors.support.Json;
import dev.cartage.connectors.support.Mapping;
import dev.cartage.connectors.support.OrderReading;
import dev.cartage.model.Order;
import dev.cartage.model.OrderFields;
import dev.cartage.model.OrderLine;
import dev.cartage.spi.OrderSource.RawOrder;
import dev.cartage.spi.OrderSource.Reading;
import dev.cartage.spi.OrderSource.Unwanted;
import dev.cartage.spi.OrderSource.Wanted;
import dev.cartage.spi.OrderSource.Withdrawn;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/** Decides what an order of Shopify's means for the warehouse, and makes it by the table {@code order.fields}. */
final class OrderMapper {
    private static final Set<String> GIFT_MESSAGE =
            Set.of("gift message", "gift_message", "gift-message", "giftmessage", "gift note", "gift_note");

    private final ShopifySettings settings;
    private final Set<String> financialStatuses;
    private final Mapping table;
    private final Lines lines;

    OrderMapper(ShopifySettings settings) {
        this.settings = settings;
        this.financialStatuses =
                settings.financialStatuses().stream().map(Enum::name).collect(Collectors.toUnmodifiableSet());
        this.table = Mapping.load(OrderMapper.class, "order.fields", OrderFields.catalogue(), settings.words());
        this.lines = new Lines(settings);
    }

    Reading map(RawOrder raw) {
        return OrderReading.of(
                raw,
                ShopifyDialect.NAME,
                order -> Json.text(order, "name").isEmpty()
                        ? OrderReading.unreadable(raw, ShopifyDialect.NAME)
                        : map(raw.externalId(), order));
    }

    private Reading map(String id, JsonNode order) {
        String number = Json.text(order, "name");
        List<FulfillmentOrder> ours = FulfillmentOrder.of(order).stream()
                .filter(one -> one.isAt(settings.wantedLocation()) && one.isOf(settings.fulfillmentService()))
                .toList();
        if (!Json.text(order, "cancelledAt").isEmpty() || isWithdrawn(ours)) {
            return new Withdrawn(id, number, Json.text(order, "cancelReason"));
        }
        String status = Json.text(order, "displayFinancialStatus");
        if (!financialStatuses.contains(status)) {
            return new Unwanted(id, number, "Its financial status is " + words(status) + ".");
        }
        Instant createdAt = Instant.parse(Json.text(order, "createdAt"));
        if (settings.acceptOrdersAfter().filter(createdAt::isBefore).isPresent()) {
            return new Unwanted(id, number, "It was placed before the store's date for accepting orders.");
        }
        boolean begun = Json.text(order, "displayFulfillmentStatus").equals("PARTIALLY_FULFILLED");
        if (begun && !settings.includePartialFulfillments()) {
            return new Unwanted(id, number, "Part of it is fulfilled already, and such orders are not imported.");
        }
        List<FulfillmentOrder> ready =
                ours.stream().filter(FulfillmentOrder::isReady).toList();
        List<OrderLine> left = lines.of(ready);
        boolean empty = left.isEmpty() && ours.stream().allMatch(FulfillmentOrder::isReady);
        return left.isEmpty() && !(empty && !settings.excludeEmptyOrders())
                ? new Unwanted(id, number, whyNothing(ours))
                : new Wanted(order(id, order, ready, left));
    }

    /** The merchant asks the fulfillment service to ship none of what is left. */
    private static boolean isWithdrawn(List<FulfillmentOrder> ours) {
        List<FulfillmentOrder> left =
                ours.stream().filter(one -> !one.isFinished()).toList();
        return !left.isEmpty() && left.stream().allMatch(FulfillmentOrder::cancellationRequested);
    }

    private Order order(String id, JsonNode order, List<FulfillmentOrder> ready, List<OrderLine> left) {
        Map<String, String> attributes = Lines.attributes(order);
        Order.Draft draft = Order.draft(id, Json.text(order, "name"))
                .set(OrderFields.BILLING_CUSTOMER_ID, Gid.number(Json.text(order.path("customer"), "id")))
                .set(
                        OrderFields.REQUESTED_SHIP_DATE,
                        ready.stream()
                                .flatMap(one -> Json.instant(one.node(), "fulfillAt").stream())
                                .min(Instant::compareTo))
                .set(
                        OrderFields.WAREHOUSE_CODE,
                        ready.stream()
                                .map(FulfillmentOrder::locationName)
                                .findFirst()
                                .orElse(""))
                .set(
                        OrderFields.GIFT_MESSAGE,
                        attributes.entrySet().stream()
                                .filter(one ->
                                        GIFT_MESSAGE.contains(one.getKey().toLowerCase(Locale.ROOT)))
                                .map(Map.Entry::getValue)
                                .collect(Collectors.joining("\n")));
        table.fill(order, draft::set);
        return draft.lines(left).custom(attributes).done();
    }

    private static String whyNothing(List<FulfillmentOrder> ours) {
        String states = ours.stream().map(one -> words(one.status())).distinct().collect(Collectors.joining(", "));
        return states.isEmpty()
                ? "Nothing of it is assigned to the fulfillment location or service."
                : "Nothing is left to ship at the fulfillment location; its fulfillment orders are: " + states + ".";
    }

    private static String words(String status) {
        return status.isEmpty() ? "unknown" : status.toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
