package dev.cartage.hub.order;

import dev.cartage.hub.connection.Connection;
import dev.cartage.model.LineFields;
import dev.cartage.model.Order;
import dev.cartage.model.OrderLine;
import dev.cartage.spi.Location;
import dev.cartage.spi.OrderSource;
import dev.cartage.spi.OrderSource.Wanted;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * The ways of one store's orders: to the warehouse of each location that a connection names, and the usual way.
 *
 * @param catchesAll whether the usual way also takes what no connection names
 * @param located the store's connections that name locations, disabled ones too
 * @param over the way over one of these
 */
record StoreRoutes(Route usual, boolean catchesAll, List<Connection> located, Function<Connection, Route> over) {

    /**
     * What goes which way, in the order in which the store names the locations; nothing where no connection serves them.
     *
     * @return empty while one of the locations belongs to a connection that is disabled: the order waits for it
     */
    Optional<List<Share>> shares(Wanted wanted) {
        List<OrderSource.Share> said = located.isEmpty() ? List.of() : said(wanted);
        if (said.isEmpty()) {
            return Optional.of(List.of(Share.whole(usual, wanted.order())));
        }
        Map<Route, List<OrderSource.Share>> byRoute = new LinkedHashMap<>();
        for (OrderSource.Share share : said) {
            Optional<Connection> named = named(located, share.location());
            if (named.isPresent() && !named.get().enabled()) {
                return Optional.empty();
            }
            named.map(over)
                    .or(() -> catchesAll ? Optional.of(usual) : Optional.empty())
                    .ifPresent(route -> byRoute.computeIfAbsent(route, _ -> new ArrayList<>())
                            .add(share));
        }
        List<Share> shares = new ArrayList<>();
        byRoute.forEach((route, of) -> shares.add(share(wanted, route, of)));
        return Optional.of(List.copyOf(shares));
    }

    /** Orders that people copied or divided know it by their lines alone. */
    private static List<OrderSource.Share> said(Wanted wanted) {
        if (!wanted.shares().isEmpty()) {
            return wanted.shares();
        }
        Map<Location, List<OrderLine>> lines = new LinkedHashMap<>();
        for (OrderLine line : wanted.order().lines()) {
            Location location = new Location(
                    line.custom().getOrDefault(Location.KEY, ""), line.custom().getOrDefault(Location.NAME, ""));
            lines.computeIfAbsent(location, _ -> new ArrayList<>()).add(line);
        }
        boolean known =
                lines.keySet().stream().noneMatch(location -> location.key().isEmpty());
        List<OrderSource.Share> shares = new ArrayList<>();
        lines.forEach((location, of) -> shares.add(new OrderSource.Share(location, of)));
        return known ? shares : List.of();
    }

    /**
     * What one connection is to carry of an order, enabled or not; empty for nothing.
     *
     * @param located the store's connections that name locations
     */
    static Optional<Order> servedBy(Connection one, List<Connection> located, Wanted wanted) {
        List<OrderSource.Share> said = located.isEmpty() ? List.of() : said(wanted);
        List<OrderLine> lines = said.stream()
                .filter(share -> named(located, share.location())
                        .map(named -> named.id() == one.id())
                        .orElse(one.locations().isEmpty()))
                .flatMap(share -> share.lines().stream())
                .toList();
        return said.isEmpty()
                ? Optional.of(wanted.order())
                : Optional.of(lines).filter(of -> !of.isEmpty()).map(wanted.order()::withLines);
    }

    private static Optional<Connection> named(List<Connection> located, Location location) {
        List<Connection> naming = located.stream()
                .filter(one -> one.locations().contains(location.key())
                        || one.locations().contains(location.name()))
                .toList();
        return naming.stream()
                .filter(Connection::enabled)
                .findFirst()
                .or(() -> naming.stream().findFirst());
    }

    private static Share share(Wanted wanted, Route route, List<OrderSource.Share> of) {
        Map<String, OrderLine> lines = new LinkedHashMap<>();
        Set<String> keys = new HashSet<>();
        for (OrderSource.Share share : of) {
            keys.add(share.location().key());
            share.lines().forEach(line -> lines.merge(line.id(), line, StoreRoutes::sum));
        }
        return new Share(route, wanted.order().withLines(List.copyOf(lines.values())), keys);
    }

    private static OrderLine sum(OrderLine one, OrderLine other) {
        return one.with(LineFields.QUANTITY, one.quantity() + other.quantity());
    }
}
