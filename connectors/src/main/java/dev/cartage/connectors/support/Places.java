package dev.cartage.connectors.support;

import dev.cartage.model.OrderLine;
import dev.cartage.spi.Location;
import dev.cartage.spi.OrderSource.Share;
import dev.cartage.spi.ShipmentSink.Notice;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** For stores with several locations, which part an order into pieces and say of each from where it is to be shipped. */
public final class Places {
    private Places() {}

    /**
     * What each location is to ship, in the order of the pieces. The lines remember their location.
     *
     * @param lines of a piece what is to be shipped
     * @param withdrawn whether a location is to ship none of its pieces any more: it then has a share without lines
     */
    public static <P> List<Share> shares(
            List<P> pieces,
            Function<P, Location> location,
            Function<P, Stream<OrderLine>> lines,
            Predicate<List<P>> withdrawn) {
        List<Share> shares = new ArrayList<>();
        pieces.stream()
                .collect(Collectors.groupingBy(location, LinkedHashMap::new, Collectors.toList()))
                .forEach((place, all) -> {
                    List<OrderLine> left = Lines.merged(all.stream().flatMap(lines));
                    if (!left.isEmpty() || withdrawn.test(all)) {
                        shares.add(new Share(
                                place,
                                left.stream().map(line -> at(place, line)).toList()));
                    }
                });
        return shares;
    }

    private static OrderLine at(Location place, OrderLine line) {
        Map<String, String> custom = new HashMap<>(line.custom());
        custom.putAll(Map.of(Location.KEY, place.key(), Location.NAME, place.name()));
        return new OrderLine(line.values(), custom);
    }

    /** All lines of an order, of which several locations may ship a part. */
    public static List<OrderLine> lines(List<Share> shares) {
        return Lines.merged(shares.stream().flatMap(share -> share.lines().stream()));
    }

    /** The key of the location from which a parcel's lines are to be shipped; "" where they remember none. */
    public static String of(Notice notice) {
        return notice.lines().stream()
                .map(one -> one.line().custom().getOrDefault(Location.KEY, ""))
                .filter(key -> !key.isEmpty())
                .findFirst()
                .orElse("");
    }

    /** Items by their location. Those without one, "", come last: what is refused of them cannot hold up the others. */
    public static <T> Map<String, List<T>> group(List<T> items, Function<T, String> location) {
        return items.stream()
                .collect(Collectors.groupingBy(
                        location, () -> new TreeMap<>(Comparator.reverseOrder()), Collectors.toList()));
    }
}
