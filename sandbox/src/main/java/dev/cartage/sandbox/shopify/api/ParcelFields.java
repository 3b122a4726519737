package dev.cartage.sandbox.shopify.api;

import static dev.cartage.sandbox.shopify.api.Parts.orNull;

import dev.cartage.sandbox.shopify.graphql.Call;
import dev.cartage.sandbox.shopify.graphql.Page;
import dev.cartage.sandbox.shopify.graphql.Types;
import dev.cartage.sandbox.shopify.store.Fulfillment;
import dev.cartage.sandbox.shopify.store.Fulfillment.Shipped;
import dev.cartage.sandbox.shopify.store.Fulfillment.Tracking;
import dev.cartage.sandbox.shopify.store.FulfillmentOrder;
import dev.cartage.sandbox.shopify.store.Gid;
import dev.cartage.sandbox.shopify.store.Ids;
import dev.cartage.sandbox.shopify.store.Order;
import java.util.ArrayList;
import java.util.List;

/** How parcels are read. */
final class ParcelFields {
    private ParcelFields() {}

    private record Track(String company, String number, String url) {}

    static void add(Types types) {
        types.connection("Fulfillment");
        types.type("Fulfillment", Fulfillment.class)
                .field("id", parcel -> Gid.of("Fulfillment", parcel.id()))
                .field("legacyResourceId", Fulfillment::id)
                .field("name", Fulfillment::name)
                .field("status", parcel -> "SUCCESS")
                .field("displayStatus", parcel -> "FULFILLED")
                .field("createdAt", Fulfillment::createdAt)
                .field("updatedAt", Fulfillment::updatedAt)
                .field("totalQuantity", Fulfillment::units)
                .field("requiresShipping", parcel -> true)
                .field(
                        "location",
                        (parcel, call) ->
                                call.shop().location(parcel.locationId()).orElse(null))
                .field("order", ParcelFields::order)
                .field("trackingInfo", ParcelFields::tracks)
                .field("fulfillmentLineItems", (parcel, call) -> Page.of(parcel.lines(), Shipped::id, call))
                .field("fulfillmentOrders", (parcel, call) -> Page.of(parts(parcel, call), FulfillmentOrder::id, call));
        types.<Track>shape("FulfillmentTrackingInfo")
                .field("company", track -> orNull(track.company()))
                .field("number", track -> orNull(track.number()))
                .field("url", track -> orNull(track.url()));
        types.connection("FulfillmentLineItem");
        types.type("FulfillmentLineItem", Shipped.class)
                .field("id", line -> Gid.of("FulfillmentLineItem", line.id()))
                .field("quantity", Shipped::quantity)
                .field(
                        "lineItem",
                        (line, call) -> call.shop()
                                .order(Ids.orderOfLine(line.lineId()))
                                .orElseThrow()
                                .line(line.lineId()));
    }

    private static Order order(Fulfillment parcel, Call call) {
        return call.shop().order(Ids.orderOfFulfillment(parcel.id())).orElseThrow();
    }

    private static List<FulfillmentOrder> parts(Fulfillment parcel, Call call) {
        return order(parcel, call).fulfillmentOrders().stream()
                .filter(part -> parcel.fulfillmentOrderIds().contains(part.id()))
                .toList();
    }

    private static List<Track> tracks(Fulfillment parcel, Call call) {
        Tracking tracking = parcel.tracking();
        List<Track> tracks = new ArrayList<>();
        for (int position = 0; position < tracking.numbers().size(); position++) {
            tracks.add(new Track(tracking.company(), tracking.numbers().get(position), tracking.url(position)));
        }
        if (tracks.isEmpty() && !tracking.company().isEmpty()) {
            tracks.add(new Track(tracking.company(), "", tracking.url(0)));
        }
        return tracks.subList(0, Math.min(tracks.size(), call.number("first", Integer.MAX_VALUE)));
    }
}
