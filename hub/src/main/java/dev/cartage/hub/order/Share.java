package dev.cartage.hub.order;

import dev.cartage.model.Order;
import dev.cartage.spi.Location;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What one connection is to carry of an order, as the store says it.
 *
 * @param order with the lines of this share alone; none where the store wants nothing of it shipped any more
 * @param locations keys of the store's locations that ship it; none where the store does not say
 */
record Share(Route route, Order order, Set<String> locations) {
    Share {
        locations = Set.copyOf(locations);
    }

    static Share whole(Route route, Order order) {
        return new Share(route, order, Set.of());
    }

    /** As the order's lines tell. */
    static Set<String> locations(Order order) {
        return order.lines().stream()
                .flatMap(line -> Stream.ofNullable(line.custom().get(Location.KEY)))
                .collect(Collectors.toUnmodifiableSet());
    }

    boolean isWithdrawn() {
        return order.lines().isEmpty() && !locations.isEmpty();
    }

    boolean isOfAny(Set<String> others) {
        return locations.stream().anyMatch(others::contains);
    }

    /** Those of which something is to be shipped. */
    static List<Share> standing(List<Share> shares) {
        return shares.stream().filter(share -> !share.isWithdrawn()).toList();
    }
}
