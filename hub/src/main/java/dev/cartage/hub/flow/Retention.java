package dev.cartage.hub.flow;

import dev.cartage.hub.connection.Connectors;
import dev.cartage.hub.connection.Store;
import dev.cartage.hub.connection.Stores;
import dev.cartage.hub.order.Buyers;
import dev.cartage.spi.Connector;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** Forgets buyers in time: as the platform asks, or sooner or later as whoever runs the hub says. */
final class Retention implements Predicate<Instant> {
    private final Stores stores;
    private final Connectors connectors;
    private final Buyers buyers;
    private final Map<String, Duration> ownWish;

    /** @param wish days by platform, for example {@code amazon=20, shopify=90}; "" for none */
    Retention(Stores stores, Connectors connectors, Buyers buyers, String wish) {
        this.stores = stores;
        this.connectors = connectors;
        this.buyers = buyers;
        this.ownWish = Arrays.stream(wish.split(","))
                .filter(one -> !one.isBlank())
                .map(one -> one.split("="))
                .collect(Collectors.toMap(
                        one -> one[0].strip(), one -> Duration.ofDays(Long.parseLong(one[1].strip()))));
    }

    /** Whether there may be more to forget for the current account. */
    @Override
    public boolean test(Instant now) {
        boolean more = false;
        for (Store store : stores.all()) {
            Optional<Duration> kept = kept(store.platform());
            more |= kept.isPresent() && buyers.forget(store.id(), now.minus(kept.get()), now);
        }
        return more;
    }

    /** What is said of a platform holds for all its marketplaces, but for those that are named themselves. */
    Optional<Duration> kept(String platform) {
        Optional<Connector> connector = connectors.find(platform);
        String chief = connector.map(one -> one.choices().getFirst().platform()).orElse(platform);
        return Optional.ofNullable(ownWish.getOrDefault(platform, ownWish.get(chief)))
                .or(() -> connector.flatMap(Connector::personalDataKept));
    }
}
