package dev.cartage.connectors.support;

import dev.cartage.spi.Finding;
import dev.cartage.spi.RemoteException;
import dev.cartage.spi.ShipmentSink.Notice;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** Finds a parcel among those that a store has: by tracking number and units, where it keeps no reference of ours. */
public final class ParcelSearch {
    private ParcelSearch() {}

    /** @param parcels what the store has of the notice's order, without those that do not count */
    public static Finding find(Notice notice, List<Parcel> parcels) {
        boolean unclear = false;
        for (Parcel parcel : parcels) {
            if (parcel.units().equals(units(notice))) {
                if (parcel.trackingNumbers().contains(notice.trackingNumber())
                        && !notice.trackingNumber().isEmpty()) {
                    return new Finding.Found(parcel.reference());
                }
                // Without a number of ours, the same units may be this parcel or somebody else's.
                unclear |= notice.trackingNumber().isEmpty();
            }
        }
        return unclear ? new Finding.Unclear() : new Finding.Missing();
    }

    /** The store's keys of the notices' orders, each once. */
    public static List<String> orders(List<Notice> notices) {
        return notices.stream().map(Notice::externalOrderId).distinct().toList();
    }

    /**
     * What the store shows of the notices' orders, by its keys. Those that it does not have are left out.
     *
     * @param read what it shows of one
     */
    public static Map<String, JsonNode> read(List<Notice> notices, Function<String, JsonNode> read) {
        Map<String, JsonNode> orders = new HashMap<>();
        for (String id : orders(notices)) {
            try {
                orders.put(id, read.apply(id));
            } catch (RemoteException.Rejected gone) {
                // An order that is not there shows no parcels.
            }
        }
        return orders;
    }

    /** The same parcel with another tracking number. */
    public static Notice named(Notice notice, String trackingNumber) {
        return new Notice(
                notice.reference(),
                notice.idempotencyKey(),
                notice.externalOrderId(),
                notice.orderNumber(),
                notice.lines(),
                notice.carrier(),
                notice.service(),
                trackingNumber,
                notice.trackingUrl(),
                notice.shippedAt());
    }

    /** All that the parcels hold. */
    public static Stream<String> skus(List<Notice> notices) {
        return notices.stream()
                .flatMap(notice -> notice.lines().stream())
                .map(one -> one.line().sku());
    }

    /** Units by the store's own line. */
    public static Map<String, Integer> units(Notice notice) {
        Map<String, Integer> units = new HashMap<>();
        notice.lines().forEach(line -> units.merge(line.line().id(), line.quantity(), Integer::sum));
        return units;
    }

    /**
     * The same as a list of objects, in the order of the lines' keys.
     *
     * @param line what the store calls its line there; the units are its {@code quantity}
     */
    public static List<Map<String, ?>> items(Notice notice, String line) {
        List<Map<String, ?>> items = new ArrayList<>();
        new TreeMap<>(units(notice)).forEach((key, units) -> items.add(Map.of(line, key, "quantity", units)));
        return items;
    }

    /**
     * A parcel as the store shows it.
     *
     * @param reference the store's key for it
     * @param units by the store's own line
     */
    public record Parcel(String reference, Set<String> trackingNumbers, Map<String, Integer> units) {}

    /**
     * Where an order of the store's shows its parcels, as ways of {@link Json}.
     *
     * @param parcels a list in the order
     * @param reference in a parcel, the store's key for it
     * @param numbers in a parcel, the tracking number or a list of them
     * @param number in a member of that list; "" where there is only one number
     * @param lines a list in a parcel, each with a {@code quantity}
     * @param line in one of them, the store's own line
     */
    public record Shape(String parcels, String reference, String numbers, String number, String lines, String line) {
        /**
         * @param orders by their keys
         * @param counts which of the parcels count
         */
        public List<Finding> find(List<Notice> notices, Map<String, JsonNode> orders, Predicate<JsonNode> counts) {
            return notices.stream().map(notice -> find(notice, orders, counts)).toList();
        }

        /** The same of one. */
        public Finding find(Notice notice, Map<String, JsonNode> orders, Predicate<JsonNode> counts) {
            return ParcelSearch.find(notice, of(notice, orders, counts));
        }

        /** The parcels of a notice's order; none if the order is not there. */
        public List<Parcel> of(Notice notice, Map<String, JsonNode> orders, Predicate<JsonNode> counts) {
            JsonNode order = orders.getOrDefault(notice.externalOrderId(), Json.object());
            return Json.list(order, parcels).stream()
                    .filter(counts)
                    .map(this::parcel)
                    .toList();
        }

        private Parcel parcel(JsonNode parcel) {
            Map<String, Integer> units = new HashMap<>();
            for (JsonNode one : Json.list(parcel, lines)) {
                units.merge(Json.text(one, line), one.path("quantity").intValue(0), Integer::sum);
            }
            Set<String> given = number.isEmpty()
                    ? Set.of(Json.text(parcel, numbers))
                    : Json.by(number, Json.list(parcel, numbers)).keySet();
            return new Parcel(Json.text(parcel, reference), given, units);
        }
    }
}
