package dev.cartage.connectors.shopify;

import static dev.cartage.connectors.shopify.ShopifyConnector.NAME;

import dev.cartage.connectors.support.Json;
import dev.cartage.connectors.support.Lines;
import dev.cartage.connectors.support.Mapping;
import dev.cartage.connectors.support.Notes;
import dev.cartage.connectors.support.OrderReading;
import dev.cartage.connectors.support.Places;
import dev.cartage.connectors.support.Sieve;
import dev.cartage.model.LineFields;
import dev.cartage.model.Order;
import dev.cartage.model.OrderFields;
import dev.cartage.model.OrderLine;
import dev.cartage.spi.OrderSource.RawOrder;
import dev.cartage.spi.OrderSource.Reading;
import dev.cartage.spi.OrderSource.Share;
import dev.cartage.spi.OrderSource.Wanted;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Decides what an order of Shopify's means for the warehouse, and makes it of what is left to ship: by the tables {@code
 * order.fields} and {@code line.fields}, and what they cannot say.
 */
final class OrderMapper {
    /** Custom fields that lead back to Shopify's own lines; they are hints, for Shopify may move and split them. */
    static final String FULFILLMENT_ORDER = "fulfillment_order_id";

    static final String FULFILLMENT_ORDER_LINE = "fulfillment_order_line_id";

    private final ShopifySettings settings;
    private final Mapping fields;
    private final Mapping lineFields;

    OrderMapper(ShopifySettings settings) {
        this.settings = settings;
        this.fields = Mapping.load(OrderMapper.class, "order.fields", OrderFields.catalogue(), settings.words());
        this.lineFields = Mapping.load(OrderMapper.class, "line.fields", LineFields.catalogue(), settings.words());
    }

    Reading map(RawOrder raw) {
        return OrderReading.of(raw, NAME, "name", order -> map(raw.externalId(), order));
    }

    private Reading map(String id, JsonNode order) {
        List<FulfillmentOrder> ours = FulfillmentOrder.of(order, one -> one.isOurs(settings));
        List<Share> shares = Places.shares(ours, FulfillmentOrder::place, this::lines, OrderMapper::isWithdrawn);
        List<OrderLine> left = Places.lines(shares);
        boolean emptyIsWanted = !settings.excludeEmptyOrders() && ours.stream().allMatch(FulfillmentOrder::isReady);
        boolean begun = Json.text(order, "displayFulfillmentStatus").equals("PARTIALLY_FULFILLED");
        return new Sieve(id, Json.text(order, "name"))
                .withdrawn(Json.given(order, "cancelledAt") || isWithdrawn(ours), Json.text(order, "cancelReason"))
                .state("financial status", Json.text(order, "displayFinancialStatus"), settings.financialStatuses())
                .placed(() -> Json.instant(order, "createdAt"), settings.acceptOrdersAfter())
                .begun(begun, settings.includePartialFulfillments())
                .unwanted(left.isEmpty() && !emptyIsWanted, () -> whyNothing(ours))
                .wanted(() -> new Wanted(order(id, order, ours, left), shares));
    }

    /** The merchant asks the fulfillment service to ship none of what is left. */
    private static boolean isWithdrawn(List<FulfillmentOrder> ours) {
        List<FulfillmentOrder> left = ours.stream()
                .filter(one -> !List.of("CLOSED", "CANCELLED").contains(one.status()))
                .toList();
        return !left.isEmpty() && left.stream().allMatch(one -> one.isAsked("CANCELLATION_REQUESTED"));
    }

    private static String whyNothing(List<FulfillmentOrder> ours) {
        String states = ours.stream().map(FulfillmentOrder::status).distinct().collect(Collectors.joining(", "));
        return states.isEmpty()
                ? "Nothing of it is assigned to the fulfillment location or service."
                : "Nothing is left to ship at the location; its fulfillment orders are: " + Sieve.words(states) + ".";
    }

    private Order order(String id, JsonNode order, List<FulfillmentOrder> ours, List<OrderLine> left) {
        Map<String, String> notes = Json.pairs(Json.list(order, "customAttributes"), "key", "value");
        Order.Draft draft =
                Order.draft(id, Json.text(order, "name")).set(OrderFields.GIFT_MESSAGE, Notes.giftMessage(notes));
        ObjectNode seen = Json.object().setAll((ObjectNode) order);
        ours.stream()
                .filter(FulfillmentOrder::isReady)
                .forEach(one -> seen.withArray("ready").add(one.node()));
        fields.fill(seen, draft::set);
        return draft.lines(left).custom(notes).done();
    }

    private Stream<OrderLine> lines(FulfillmentOrder of) {
        return of.isReady()
                ? of.lines().stream().filter(line -> line.remaining() > 0).map(line -> line(of, line))
                : Stream.empty();
    }

    private OrderLine line(FulfillmentOrder of, FulfillmentOrder.Line line) {
        Map<String, String> custom =
                new HashMap<>(Json.pairs(Json.list(line.node(), "lineItem.customAttributes"), "key", "value"));
        custom.put(FULFILLMENT_ORDER, Json.text(of.node(), "/id"));
        custom.put(FULFILLMENT_ORDER_LINE, Json.text(line.node(), "/id"));
        return Lines.of(lineFields, line.node(), Json.text(line.node(), "/lineItem.id"), line.remaining(), custom);
    }
}
