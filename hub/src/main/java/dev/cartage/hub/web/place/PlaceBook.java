package dev.cartage.hub.web.place;

import dev.cartage.hub.connection.Connection;
import dev.cartage.hub.connection.Connections;
import dev.cartage.hub.connection.Connectors;
import dev.cartage.hub.connection.Merchant;
import dev.cartage.hub.connection.Merchants;
import dev.cartage.hub.connection.Stores;
import dev.cartage.hub.connection.Trouble;
import dev.cartage.hub.connection.Troubles;
import dev.cartage.hub.connection.Warehouses;
import dev.cartage.hub.storage.Sight;
import dev.cartage.spi.Connector;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** The stores and warehouses of the account with what is known of them. */
@Component
public class PlaceBook {
    static final String STORE = "store";

    private final Stores stores;
    private final Warehouses warehouses;
    private final Merchants merchants;
    private final Connections connections;
    private final Connectors connectors;
    private final Troubles troubles;

    PlaceBook(
            Stores stores,
            Warehouses warehouses,
            Merchants merchants,
            Connections connections,
            Connectors connectors,
            Troubles troubles) {
        this.stores = stores;
        this.warehouses = warehouses;
        this.merchants = merchants;
        this.connections = connections;
        this.connectors = connectors;
        this.troubles = troubles;
    }

    /** A place in a list. @param platform the name that people know */
    public record Row(
            Place place,
            String merchant,
            String platform,
            int connections,
            boolean enabled,
            Optional<Trouble> trouble) {}

    List<Row> rows(String side) {
        Map<Long, String> names = merchants.all().stream().collect(Collectors.toMap(Merchant::id, Merchant::name));
        Map<String, Trouble> bad = troubles.all().stream().collect(Collectors.toMap(Trouble::remote, one -> one));
        return all(side)
                .map(place -> row(
                        place,
                        names.getOrDefault(place.merchantId(), ""),
                        Optional.ofNullable(bad.get(place.remote()))))
                .sorted(Comparator.comparing(row -> row.place().name().toLowerCase(Locale.ROOT)))
                .toList();
    }

    private java.util.stream.Stream<Place> all(String side) {
        return side.equals(STORE)
                ? stores.all().stream().map(Place::of)
                : warehouses.all().stream().map(Place::of).filter(this::isSeen);
    }

    /** A warehouse may serve several merchants. */
    private boolean isSeen(Place warehouse) {
        return Sight.sees(warehouse.merchantId()) || !connectionsOf(warehouse).isEmpty();
    }

    private Row row(Place place, String merchant, Optional<Trouble> trouble) {
        var own = connectionsOf(place);
        return new Row(
                place,
                merchant,
                platform(place),
                own.size(),
                own.stream().anyMatch(Connection::enabled),
                trouble.filter(_ -> own.stream().anyMatch(Connection::enabled)));
    }

    String platform(Place place) {
        return connectors.find(place.platform()).map(Connector::title).orElse(place.platform());
    }

    List<Connection> connectionsOf(Place place) {
        return connections.all().stream()
                .filter(one -> (place.side().equals(STORE) ? one.storeId() : one.warehouseId()) == place.id())
                .toList();
    }

    Optional<Trouble> trouble(Place place) {
        return troubles.all().stream()
                .filter(one -> one.remote().equals(place.remote()))
                .findFirst();
    }

    Optional<Place> find(String side, long id) {
        return side.equals(STORE)
                ? stores.find(id).map(Place::of)
                : warehouses.find(id).map(Place::of).filter(this::isSeen);
    }

    Optional<Merchant> merchant(Place place) {
        return merchants.find(place.merchantId());
    }

    Map<String, String> settings(Place place) {
        return place.side().equals(STORE) ? stores.settings(place.id()) : warehouses.settings(place.id());
    }

    /** The time zone that the warehouse has of its own, "" for none; empty for a store. */
    Optional<String> zone(Place place) {
        return place.side().equals(STORE)
                ? Optional.empty()
                : Optional.of(warehouses.zone(place.id()).map(ZoneId::getId).orElse(""));
    }

    /** @param zone empty for the account's; of a store nothing is kept */
    void keepZone(Place place, Optional<ZoneId> zone) {
        if (!place.side().equals(STORE)) {
            warehouses.keepZone(place.id(), zone);
        }
    }

    /** @throws dev.cartage.hub.connection.Refused if an answer is wrong, or the settings were changed since */
    void save(Place place, String name, int seen, Map<String, String> answers) {
        if (place.side().equals(STORE)) {
            stores.update(place.id(), seen, answers);
            stores.rename(place.id(), name);
        } else {
            warehouses.update(place.id(), seen, answers);
            warehouses.rename(place.id(), name);
        }
    }
}
