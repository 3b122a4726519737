package dev.cartage.sandbox.shopify.command;

import dev.cartage.sandbox.shopify.store.Fulfillment;
import dev.cartage.sandbox.shopify.store.Gid;
import dev.cartage.sandbox.shopify.store.Order;
import java.util.List;

/** What really became of an order: what was ordered, and every parcel that was accepted. Times are UTC, to the second. */
record Truth(
        String id,
        String name,
        String placedAt,
        String updatedAt,
        boolean cancelled,
        String payment,
        String fulfillment,
        String fulfillmentOrderStatus,
        List<String> tags,
        List<Ordered> lines,
        List<Parcel> parcels) {

    record Ordered(String sku, int quantity, int current, int unfulfilled) {}

    record Parcel(String id, String at, String company, List<String> numbers, List<Packed> lines) {}

    record Packed(String sku, int quantity) {}

    static Truth of(Order order) {
        return new Truth(
                Gid.of("Order", order.id()),
                order.sale().name(),
                order.sale().createdAt().toString(),
                order.updatedAt().toString(),
                order.state().cancelledAt().isPresent(),
                order.state().payment(),
                order.fulfillmentStatus(),
                order.fulfillmentOrders().getFirst().status().name(),
                order.sale().tags(),
                order.lines().stream()
                        .map(line ->
                                new Ordered(line.variant().sku(), line.quantity(), line.current(), line.unfulfilled()))
                        .toList(),
                order.fulfillments().stream()
                        .map(parcel -> parcel(order, parcel))
                        .toList());
    }

    private static Parcel parcel(Order order, Fulfillment parcel) {
        return new Parcel(
                Gid.of("Fulfillment", parcel.id()),
                parcel.createdAt().toString(),
                parcel.tracking().company(),
                parcel.tracking().numbers(),
                parcel.lines().stream()
                        .map(one ->
                                new Packed(order.line(one.lineId()).variant().sku(), one.quantity()))
                        .toList());
    }
}
