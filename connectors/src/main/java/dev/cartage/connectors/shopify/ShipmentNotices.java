package dev.cartage.connectors.shopify;

import static dev.cartage.connectors.shopify.ShopifyConnector.PROBLEMS;

import dev.cartage.connectors.support.Allotment;
import dev.cartage.connectors.support.Json;
import dev.cartage.connectors.support.ParcelSearch;
import dev.cartage.connectors.support.Places;
import dev.cartage.connectors.support.ShowsParcels;
import dev.cartage.connectors.support.Skus;
import dev.cartage.connectors.support.Tally;
import dev.cartage.connectors.support.graphql.GraphQl;
import dev.cartage.connectors.support.graphql.Reply;
import dev.cartage.spi.Finding;
import dev.cartage.spi.Outcome;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/**
 * Tells Shopify what was shipped: one fulfillment for each parcel.
 *
 * <p>An order remembers the fulfillment order lines it was read from, but Shopify moves, splits and merges those. So a
 * notice goes out as remembered, which costs one request for 25 parcels, and only if Shopify refuses it are the order's
 * lines read again and the notice made anew from them.
 */
record ShipmentNotices(GraphQl api, ShopifySettings settings, OrderPages orders) implements ShowsParcels {
    private static final int MOST = 25;
    private static final String REFUSED = "shipment-refused";
    private static final String NOTHING_LEFT = "nothing-left-to-ship";
    private static final Set<String> NOT_SHIPPED = Set.of("CANCELLED", "ERROR", "FAILURE");
    private static final ParcelSearch.Shape SHAPE = new ParcelSearch.Shape(
            "fulfillments", "/id", "trackingInfo", "number", "fulfillmentLineItems.nodes", "/lineItem.id");

    @Override
    public int batch() {
        return MOST;
    }

    @Override
    public List<Finding> find(List<Notice> notices) {
        Stream<String> ids = ParcelSearch.orders(notices).stream().map(id -> Gid.of("Order", id));
        JsonNode data = api.ask("fulfillments", Map.of("ids", ids.toList()));
        Map<String, JsonNode> shown = Json.by("/id", Json.list(data, "nodes"));
        return SHAPE.find(notices, shown, one -> !NOT_SHIPPED.contains(Json.text(one, "status")));
    }

    @Override
    public List<Outcome> tell(List<Notice> notices) {
        Tally<Notice> tally = new Tally<>(notices);
        Map<Notice, Allotment> remembered =
                Allotment.remembered(notices, OrderMapper.FULFILLMENT_ORDER, OrderMapper.FULFILLMENT_ORDER_LINE);
        send(remembered, tally);

        Map<Notice, Allotment> current = tally.lookUp(tally.openOrRefused(REFUSED), again -> current(again, tally));
        send(Allotment.changed(current, remembered), tally);
        List<Notice> refused = tally.refused(REFUSED).stream()
                .filter(one -> current.containsKey(one) && !location(one).isEmpty())
                .toList();
        Places.group(refused, this::location).forEach((place, some) -> tally.explain(some, of -> missing(place, of)));
        return tally.outcomes();
    }

    private void send(Map<Notice, Allotment> parcels, Tally<Notice> tally) {
        List<Notice> all = List.copyOf(parcels.keySet());
        Function<Notice, Map<String, ?>> input = one -> fulfillment(one, parcels.getOrDefault(one, Allotment.NONE));
        tally.send(all, MOST, some -> api.change("fulfillment-create", some, input, ShipmentNotices::outcome));
    }

    private Map<String, ?> fulfillment(Notice notice, Allotment allotment) {
        List<Map<String, ?>> lines = allotment.pieces(
                line -> Gid.of("FulfillmentOrderLineItem", line),
                (order, items) -> Map.of(
                        "fulfillmentOrderId", Gid.of("FulfillmentOrder", order), "fulfillmentOrderLineItems", items));
        return Map.of("notify", settings.notifyCustomer(), "lines", lines, "tracking", tracking(notice));
    }

    static Map<String, String> tracking(Notice notice) {
        return Json.filled(
                Map.of("company", notice.carrier(), "number", notice.trackingNumber(), "url", notice.trackingUrl()));
    }

    private static Outcome outcome(Notice notice, JsonNode payload) {
        return Reply.judge(payload, "/fulfillment.id", said -> PROBLEMS.outcome(REFUSED, notice, said));
    }

    /** As the orders stand now; of parcels for which there is none it is put down why. */
    private Map<Notice, Allotment> current(List<Notice> again, Tally<Notice> tally) {
        Map<String, JsonNode> current = Json.by("/id", orders.documents(ParcelSearch.orders(again)));
        Map<Notice, Allotment> allotments = new LinkedHashMap<>();
        for (Notice notice : again) {
            JsonNode order = current.getOrDefault(notice.externalOrderId(), Json.object());
            // First from its own place, or what is another warehouse's would be taken for it.
            Allotment allotment = Allotment.of(notice, open(order), location(notice));
            String why = whyNot(order);
            if (!allotment.isEmpty()) {
                allotments.put(notice, allotment);
            } else if (!why.equals(NOTHING_LEFT) || tally.of(notice).isEmpty()) {
                tally.put(notice, PROBLEMS.outcome(why, notice, ""));
            }
        }
        return allotments;
    }

    private List<Allotment.Piece> open(JsonNode order) {
        return FulfillmentOrder.of(order, one -> one.takesShipments() && settings.wantsLocation(one.place())).stream()
                .map(FulfillmentOrder::piece)
                .toList();
    }

    private static String whyNot(JsonNode order) {
        if (order.isEmpty()) {
            return "order-gone";
        }
        if (Json.given(order, "cancelledAt")) {
            return "order-canceled";
        }
        List<FulfillmentOrder> held =
                FulfillmentOrder.of(order, one -> one.status().equals("ON_HOLD"));
        return held.isEmpty() ? NOTHING_LEFT : "order-on-hold";
    }

    /** Where Shopify refuses what should be possible, its words alone do not say which product is missing where. */
    private Function<Notice, Optional<Outcome>> missing(String place, List<Notice> refused) {
        Skus<Stocked> there = Stocked.bySku(api, place, ParcelSearch.skus(refused));
        return notice -> there.lacking(notice, Stocked::onHand)
                .map(sku -> PROBLEMS.outcome("not-in-stock", Map.of("order", notice.orderNumber(), "sku", sku)));
    }

    /** From where the parcel is to be shipped, else the location of the settings; "" for neither. */
    private String location(Notice notice) {
        return settings.locationKey(Places.of(notice));
    }
}
