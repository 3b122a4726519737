package dev.cartage.sandbox.amazon;

import dev.cartage.sandbox.fault.Kind;
import dev.cartage.sandbox.ledger.Effect;
import dev.cartage.sandbox.web.Said;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** confirmShipment: adds a package to an order, or changes the one with the same reference. */
final class ShipmentsApi {
    private final Seller seller;

    ShipmentsApi(Seller seller) {
        this.seller = seller;
    }

    Answer confirm(Said said) {
        AmazonOrder order = seller.order(said.part(3)).orElseThrow(() -> Refusal.notFound("There is no such order."));
        JsonNode detail = said.json().path("packageDetail");
        try {
            check(order, said.json(), detail);
            Parcel parcel = parcel(order, detail);
            if (!seller.strikes(Kind.SHIPMENT_SWALLOWED, "confirmShipment")) {
                seller.ship(order.id(), parcel);
            }
        } catch (Refusal refused) {
            seller.ledger()
                    .record(seller.now(), Effect.FULFILLMENT_REFUSED, order.id(), String.valueOf(refused.getMessage()));
            throw refused;
        }
        return Answer.empty("confirmShipment", 204);
    }

    private void check(AmazonOrder order, JsonNode body, JsonNode detail) {
        if (!body.path("marketplaceId").asString("").equals(seller.settings().marketplace())) {
            throw Refusal.invalid("marketplaceId is invalid.");
        }
        if (!detail.path("packageReferenceId").isString()
                || !detail.path("packageReferenceId").stringValue().matches("[1-9][0-9]*")) {
            throw Refusal.invalid("PackageReferenceId: is invalid, must be a positive numeric value.");
        }
        String carrier = detail.path("carrierCode").asString("");
        if (carrier.isEmpty()
                || (carrier.equals("Other")
                        && detail.path("carrierName").asString("").isEmpty())) {
            throw Refusal.invalid("carrierCode is invalid.");
        }
        if (detail.path("trackingNumber").asString("").isEmpty()) {
            throw Refusal.invalid("trackingNumber is missing.");
        }
        try {
            Instant.parse(detail.path("shipDate").asString(""));
        } catch (DateTimeException wrong) {
            throw Refusal.invalid("Invalid Input");
        }
        if (order.state() != AmazonOrder.State.READY) {
            throw Refusal.invalid("The order is " + order.oldStatus() + ".");
        }
    }

    private Parcel parcel(AmazonOrder order, JsonNode detail) {
        String reference = detail.path("packageReferenceId").stringValue();
        Map<String, Integer> units = new HashMap<>();
        for (JsonNode item : detail.path("orderItems")) {
            units.merge(
                    item.path("orderItemId").asString(""), item.path("quantity").asInt(0), Integer::sum);
        }
        Map<String, Integer> before = order.parcels().stream()
                .filter(one -> one.reference().equals(reference))
                .findFirst()
                .map(Parcel::units)
                .orElse(Map.of());
        units.forEach((id, quantity) -> {
            Item item = order.items().stream()
                    .filter(one -> one.id().equals(id))
                    .findFirst()
                    .orElseThrow(() -> Refusal.invalid("There is no item " + id + "."));
            if (quantity < 1 || quantity > item.left() + before.getOrDefault(id, 0)) {
                throw Refusal.invalid("Failed to create package due to not finding a matching package or order already"
                        + " fulfilled. (PackageToUpdateNotFound)");
            }
        });
        boolean dropped = seller.strikes(Kind.CARRIER_DROPPED, "confirmShipment");
        String carrier = detail.path("carrierCode").stringValue();
        String name = detail.path("carrierName").asString("");
        return new Parcel(
                reference,
                dropped ? "" : carrier.equals("Other") ? name : carrier,
                detail.path("shippingMethod").asString(""),
                detail.path("trackingNumber").stringValue(),
                detail.path("shipDate").stringValue(),
                units);
    }
}
