package dev.cartage.sandbox.amazon;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * An order as Amazon has it.
 *
 * @param programs for example PRIME
 * @param fulfilledBy MERCHANT or AMAZON
 * @param instruction what the buyer wants of the delivery
 */
public record AmazonOrder(
        String id,
        Instant created,
        Instant updated,
        State state,
        String fulfilledBy,
        Set<String> programs,
        String instruction,
        boolean cancelAsked,
        List<Item> items,
        List<Parcel> parcels) {
    public AmazonOrder {
        programs = Set.copyOf(programs);
        items = List.copyOf(items);
        parcels = List.copyOf(parcels);
    }

    /** What is not derived from the items. */
    public enum State {
        PENDING,
        READY,
        CANCELLED
    }

    /** In the words of the new interface. */
    public String status() {
        return switch (state) {
            case PENDING -> "PENDING";
            case CANCELLED -> "CANCELLED";
            case READY ->
                items.stream().allMatch(item -> item.left() == 0)
                        ? "SHIPPED"
                        : items.stream().anyMatch(item -> item.shipped() > 0) ? "PARTIALLY_SHIPPED" : "UNSHIPPED";
        };
    }

    /** In the words of the old interface. */
    public String oldStatus() {
        return switch (status()) {
            case "PENDING" -> "Pending";
            case "CANCELLED" -> "Canceled";
            case "SHIPPED" -> "Shipped";
            case "PARTIALLY_SHIPPED" -> "PartiallyShipped";
            default -> "Unshipped";
        };
    }

    AmazonOrder at(Instant changed) {
        return new AmazonOrder(
                id, created, changed, state, fulfilledBy, programs, instruction, cancelAsked, items, parcels);
    }

    AmazonOrder in(State changed) {
        return new AmazonOrder(
                id, created, updated, changed, fulfilledBy, programs, instruction, cancelAsked, items, parcels);
    }

    AmazonOrder askedToCancel() {
        return new AmazonOrder(id, created, updated, state, fulfilledBy, programs, instruction, true, items, parcels);
    }

    /** With the parcel, in place of one with the same reference. */
    AmazonOrder with(Parcel parcel) {
        List<Parcel> all = new ArrayList<>(parcels);
        all.removeIf(one -> one.reference().equals(parcel.reference()));
        all.add(parcel);
        List<Item> shipped = items.stream()
                .map(item -> new Item(item.id(), item.sku(), item.quantity(), 0)
                        .shipping(all.stream()
                                .mapToInt(one -> one.units().getOrDefault(item.id(), 0))
                                .sum()))
                .toList();
        return new AmazonOrder(
                id, created, updated, state, fulfilledBy, programs, instruction, cancelAsked, shipped, all);
    }
}
