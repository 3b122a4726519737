package dev.cartage.sandbox.shopify.api;

import static dev.cartage.sandbox.shopify.api.Parts.orNull;

import dev.cartage.sandbox.shopify.api.Parts.Destination;
import dev.cartage.sandbox.shopify.api.Parts.Grams;
import dev.cartage.sandbox.shopify.graphql.Call;
import dev.cartage.sandbox.shopify.graphql.Page;
import dev.cartage.sandbox.shopify.graphql.Types;
import dev.cartage.sandbox.shopify.store.Fulfillment;
import dev.cartage.sandbox.shopify.store.FulfillmentOrder;
import dev.cartage.sandbox.shopify.store.FulfillmentOrder.Hold;
import dev.cartage.sandbox.shopify.store.FulfillmentOrder.Part;
import dev.cartage.sandbox.shopify.store.Gid;
import dev.cartage.sandbox.shopify.store.Ids;
import dev.cartage.sandbox.shopify.store.Line;
import dev.cartage.sandbox.shopify.store.Location;
import dev.cartage.sandbox.shopify.store.Order;
import dev.cartage.sandbox.shopify.store.Variant;
import java.util.List;

/** How fulfilment orders and their parts are read. */
final class FulfillmentFields {
    private FulfillmentFields() {}

    private record Action(String name) {}

    static void add(Types types) {
        types.connection("FulfillmentOrder");
        types.type("FulfillmentOrder", FulfillmentOrder.class)
                .field("id", one -> Gid.of("FulfillmentOrder", one.id()))
                .field("status", FulfillmentOrder::status)
                .field("requestStatus", FulfillmentOrder::asked)
                .field("createdAt", FulfillmentOrder::createdAt)
                .field("updatedAt", FulfillmentOrder::updatedAt)
                .field("fulfillAt", FulfillmentOrder::createdAt)
                .field("fulfillBy", one -> null)
                .field("order", FulfillmentFields::order)
                .field("orderId", one -> Gid.of("Order", Ids.orderOfFulfillmentOrder(one.id())))
                .field("orderName", (one, call) -> order(one, call).sale().name())
                .field("orderProcessedAt", FulfillmentOrder::createdAt)
                .field(
                        "assignedLocation",
                        (one, call) -> call.shop().location(one.locationId()).orElse(null))
                .field("destination", FulfillmentFields::destination)
                .field("fulfillmentHolds", one -> one.hold().stream().toList())
                .field(
                        "supportedActions",
                        one -> one.supportedActions().stream().map(Action::new).toList())
                .field("lineItems", (one, call) -> Page.of(one.parts(), Part::id, call))
                .field("fulfillments", (one, call) -> Page.of(parcels(one, call), Fulfillment::id, call));
        types.<Action>shape("FulfillmentOrderSupportedAction")
                .field("action", Action::name)
                .field("externalUrl", action -> null);
        types.type("FulfillmentHold", Hold.class)
                .field("id", hold -> Gid.of("FulfillmentHold", hold.id()))
                .field("reason", Hold::reason)
                .field("reasonNotes", hold -> orNull(hold.notes()))
                .field("displayReason", Hold::reason)
                .field("handle", hold -> "");
        assignedLocation(types);
        parts(types);
    }

    private static void assignedLocation(Types types) {
        Types.Fields<Location> location = types.shape("FulfillmentOrderAssignedLocation");
        location.field("name", Location::name).field("location", one -> one);
        PartFields.street(location, Location::address);
    }

    private static void parts(Types types) {
        types.connection("FulfillmentOrderLineItem");
        types.type("FulfillmentOrderLineItem", Part.class)
                .field("id", part -> Gid.of("FulfillmentOrderLineItem", part.id()))
                .field("remainingQuantity", Part::remaining)
                .field("totalQuantity", Part::total)
                .field("lineItem", FulfillmentFields::line)
                .field("sku", (part, call) -> variant(part, call).sku())
                .field("productTitle", (part, call) -> variant(part, call).title())
                .field(
                        "variantTitle",
                        (part, call) -> orNull(variant(part, call).option()))
                .field("vendor", (part, call) -> variant(part, call).vendor())
                .field("requiresShipping", part -> true)
                .field(
                        "inventoryItemId",
                        (part, call) ->
                                Gid.of("InventoryItem", variant(part, call).itemId()))
                .field("variant", FulfillmentFields::variant)
                .field("weight", (part, call) -> new Grams(variant(part, call).grams()));
    }

    private static Order order(FulfillmentOrder part, Call call) {
        return call.shop().order(Ids.orderOfFulfillmentOrder(part.id())).orElseThrow();
    }

    private static Line line(Part part, Call call) {
        return call.shop().order(Ids.orderOfLine(part.lineId())).orElseThrow().line(part.lineId());
    }

    private static Variant variant(Part part, Call call) {
        return line(part, call).variant();
    }

    private static Destination destination(FulfillmentOrder part, Call call) {
        Order order = order(part, call);
        return new Destination(part.id(), order.sale().shipTo(), order.sale().email());
    }

    private static List<Fulfillment> parcels(FulfillmentOrder part, Call call) {
        return order(part, call).fulfillments().stream()
                .filter(parcel -> parcel.fulfillmentOrderIds().contains(part.id()))
                .toList();
    }
}
