package dev.cartage.sandbox.shopify.api;

import dev.cartage.sandbox.shopify.graphql.Call;
import dev.cartage.sandbox.shopify.graphql.Types;
import dev.cartage.sandbox.shopify.store.Bulk;
import dev.cartage.sandbox.shopify.store.Changes;
import dev.cartage.sandbox.shopify.store.Fulfillment;
import dev.cartage.sandbox.shopify.store.Fulfillment.Tracking;
import dev.cartage.sandbox.shopify.store.FulfillmentOrder;
import dev.cartage.sandbox.shopify.store.Gid;
import dev.cartage.sandbox.shopify.store.Parcels;
import dev.cartage.sandbox.shopify.store.Parcels.Request;
import dev.cartage.sandbox.shopify.store.Refusal;
import dev.cartage.sandbox.shopify.store.Routing;
import dev.cartage.sandbox.shopify.store.Shop;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/** The mutations about orders and parcels. */
final class Mutations {
    private Mutations() {}

    /** What every mutation answers: the thing made or changed, or why not. */
    record Outcome(@Nullable Object made, List<Refusal> refusals) {
        static Outcome of(Attempt attempt) {
            try {
                return new Outcome(attempt.make(), List.of());
            } catch (Refusal refusal) {
                return new Outcome(null, List.of(refusal));
            }
        }
    }

    @FunctionalInterface
    interface Attempt {
        Object make() throws Refusal;
    }

    static void add(Types types) {
        Types.Fields<Shop> root = types.shape("Mutation");
        root.field("fulfillmentCreate", (shop, call) -> Outcome.of(() -> create(call)))
                .field("fulfillmentTrackingInfoUpdate", (shop, call) -> Outcome.of(() -> track(call)))
                .field("fulfillmentOrderAcceptFulfillmentRequest", (shop, call) -> Outcome.of(() -> accept(call)))
                .field(
                        "bulkOperationRunQuery",
                        (shop, call) -> Outcome.of(() -> shop.bulk().start(call.text("query"))))
                .field("tagsAdd", (shop, call) -> Outcome.of(() -> tag(call)));
        payload(types, "FulfillmentCreatePayload", "fulfillment");
        payload(types, "FulfillmentTrackingInfoUpdatePayload", "fulfillment");
        payload(types, "FulfillmentOrderAcceptFulfillmentRequestPayload", "fulfillmentOrder");
        payload(types, "BulkOperationRunQueryPayload", "bulkOperation");
        types.type("BulkOperation", Bulk.Operation.class)
                .field("id", one -> Gid.of("BulkOperation", one.id()))
                .field("status", Bulk.Operation::status)
                .field("createdAt", Bulk.Operation::createdAt)
                .field("url", (one, call) -> BulkFiles.address(call.shop(), one));
        types.<Refusal>shape("BulkOperationUserError")
                .field("field", Refusal::field)
                .field("message", Refusal::sentence);
        payload(types, "TagsAddPayload", "node");
    }

    static void payload(Types types, String type, String field) {
        types.<Outcome>shape(type).field(field, Outcome::made).field("userErrors", Outcome::refusals);
    }

    private static Fulfillment create(Call call) throws Refusal {
        Map<String, @Nullable Object> input = call.object("fulfillment");
        List<Request> requests = new ArrayList<>();
        for (var one : Call.objects(input, "lineItemsByFulfillmentOrder")) {
            OptionalLong id = Gid.number(Call.text(one, "fulfillmentOrderId"), "FulfillmentOrder");
            requests.add(new Request(id.orElse(-1), units(one)));
        }
        return new Parcels(call.shop()).create(requests, tracking(input.get("trackingInfo")));
    }

    private static Map<Long, Integer> units(Map<String, @Nullable Object> request) throws Refusal {
        Map<Long, Integer> units = new LinkedHashMap<>();
        for (var line : Call.objects(request, "fulfillmentOrderLineItems")) {
            long id = Gid.number(Call.text(line, "id"), "FulfillmentOrderLineItem")
                    .orElse(-1);
            if (line.get("quantity") instanceof Integer quantity && units.put(id, quantity) != null) {
                throw new Refusal("", List.of("fulfillment"), "Fulfillment order line items must be unique.");
            }
        }
        return units;
    }

    private static Tracking tracking(@Nullable Object given) {
        if (!(given instanceof Map<?, ?> input)) {
            return Tracking.NONE;
        }
        String company = input.get("company") instanceof Object name ? name.toString() : "";
        return new Tracking(company, oneOrMany(input, "number"), oneOrMany(input, "url"));
    }

    private static List<String> oneOrMany(Map<?, ?> input, String name) {
        if (input.get(name + "s") instanceof List<?> many) {
            return many.stream().map(Object::toString).toList();
        }
        return input.get(name) instanceof Object one ? List.of(one.toString()) : List.of();
    }

    private static Fulfillment track(Call call) throws Refusal {
        long id = Gid.number(call.text("fulfillmentId"), "Fulfillment").orElse(-1);
        return new Parcels(call.shop()).track(id, tracking(call.arguments().get("trackingInfoInput")));
    }

    private static FulfillmentOrder accept(Call call) throws Refusal {
        long id = Gid.number(call.text("id"), "FulfillmentOrder").orElse(-1);
        return new Routing(call.shop()).accept(id);
    }

    private static Object tag(Call call) throws Refusal {
        OptionalLong order = Gid.number(call.text("id"), "Order");
        if (order.isEmpty() || call.shop().order(order.getAsLong()).isEmpty()) {
            throw new Refusal("", List.of("id"), "Order does not exist");
        }
        List<String> tags = call.list("tags").stream().map(Object::toString).toList();
        return new Changes(call.shop()).tag(order.getAsLong(), tags);
    }
}
