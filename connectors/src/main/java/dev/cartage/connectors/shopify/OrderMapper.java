package dev.cartage.connectors.shopify;

import dev.cartage.model.OrderLine;
import dev.cartage.model.Problem;
import dev.cartage.spi.OrderSource.RawOrder;
import dev.cartage.spi.OrderSource.Reading;
import dev.cartage.spi.OrderSource.Unreadable;
import dev.cartage.spi.OrderSource.Unwanted;
import dev.cartage.spi.OrderSource.Wanted;
import dev.cartage.spi.OrderSource.Withdrawn;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/** Decides what an order of Shopify's means for the warehouse. */
final class OrderMapper {
    private final ShopifySettings settings;
    private final Set<String> financialStatuses;

    OrderMapper(ShopifySettings settings) {
        this.settings = settings;
        this.financialStatuses =
                settings.financialStatuses().stream().map(Enum::name).collect(Collectors.toUnmodifiableSet());
    }

    Reading map(RawOrder raw) {
        try {
            JsonNode order = Json.MAPPER.readTree(raw.content());
            return Json.text(order, "name").isEmpty() ? unreadable(raw.externalId()) : map(raw.externalId(), order);
        } catch (JacksonException | DateTimeException | NumberFormatException wrong) {
            return unreadable(raw.externalId());
        }
    }

    private static Unreadable unreadable(String id) {
        return new Unreadable(
                id,
                new Problem(
                        "order-unreadable",
                        "Shopify's order " + id + " cannot be understood.",
                        "Open the order in Shopify, save it again, and report this if it does not help."));
    }

    private Reading map(String id, JsonNode order) {
        String number = Json.text(order, "name");
        String status = Json.text(order, "displayFinancialStatus");
        if (!Json.text(order, "cancelledAt").isEmpty()) {
            return new Withdrawn(id, number);
        }
        if (!financialStatuses.contains(status)) {
            return new Unwanted(id, number, "Its financial status is " + words(status) + ".");
        }
        Instant createdAt = Instant.parse(Json.text(order, "createdAt"));
        if (settings.acceptOrdersAfter().filter(createdAt::isBefore).isPresent()) {
            return new Unwanted(id, number, "It was placed before the store's date for accepting orders.");
        }
        List<FulfillmentOrder> all = FulfillmentOrder.of(order);
        List<FulfillmentOrder> ready = all.stream()
                .filter(one -> one.isReady() && one.isAt(settings.locationId()))
                .toList();
        List<OrderLine> lines = LineMapper.lines(ready);
        return lines.isEmpty()
                ? new Unwanted(id, number, whyNothing(all))
                : new Wanted(OrderFieldsMapper.order(id, order, ready, lines));
    }

    private String whyNothing(List<FulfillmentOrder> all) {
        String states = all.stream()
                .filter(one -> one.isAt(settings.locationId()))
                .map(one -> words(one.status()))
                .distinct()
                .collect(Collectors.joining(", "));
        return states.isEmpty()
                ? "Nothing of it is assigned to the fulfillment location."
                : "Nothing is left to ship at the fulfillment location; its fulfillment orders are: " + states + ".";
    }

    private static String words(String status) {
        return status.isEmpty()
                ? "unknown"
                : status.toLowerCase(java.util.Locale.ROOT).replace('_', ' ');
    }
}
