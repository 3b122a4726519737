package dev.cartage.hub.flow;

import dev.cartage.hub.connection.Connection;
import dev.cartage.hub.connection.Connections;
import dev.cartage.hub.connection.Hooks;
import dev.cartage.hub.connection.Remotes;
import dev.cartage.hub.connection.Store;
import dev.cartage.hub.connection.Stores;
import dev.cartage.hub.lane.Lane;
import dev.cartage.hub.lane.LaneWorker;
import dev.cartage.hub.lane.Lanes;
import dev.cartage.hub.lane.Turn;
import dev.cartage.spi.HookReceiver;
import dev.cartage.spi.RemoteException;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

/** Makes stores send their messages here, and looks every day whether they still do. */
public final class HookSubscriptions implements LaneWorker {
    private static final String WORK = "hooks";
    private static final Duration CHECKED_EVERY = Duration.ofHours(24);
    private static final Duration LONGEST_PAUSE = Duration.ofHours(6);

    private final Lanes lanes;
    private final InstantSource clock;
    private final Connections connections;
    private final Stores stores;
    private final Remotes remotes;
    private final Hooks hooks;

    public HookSubscriptions(
            Lanes lanes, InstantSource clock, Connections connections, Stores stores, Remotes remotes, Hooks hooks) {
        this.lanes = lanes;
        this.clock = clock;
        this.connections = connections;
        this.stores = stores;
        this.remotes = remotes;
        this.hooks = hooks;
    }

    /** At start, for the hub's address may be another than before. */
    public void wake() {
        connections.all().forEach(this::follow);
    }

    /** The connection was enabled, or may have been. */
    void follow(Connection connection) {
        if (connection.enabled()) {
            lanes.wake(List.of(Lane.store(connection.storeId(), WORK)), clock.instant());
        }
    }

    @Override
    public boolean walks(Lane lane) {
        return lane.place().equals("store") && lane.work().equals(WORK);
    }

    @Override
    public Optional<Instant> step(Turn turn, Instant now) {
        return stores.find(turn.lane().id())
                .filter(store -> !connections.enabledOfStore(store.id()).isEmpty())
                .flatMap(store -> subscribe(store, now));
    }

    private Optional<Instant> subscribe(Store store, Instant now) {
        var address = hooks.address(store);
        if (address.isEmpty()) {
            return Optional.empty();
        }
        try {
            return remotes.store(store.id())
                    .find(HookReceiver.class)
                    .map(receiver -> subscribe(receiver, store, address.get(), now));
        } catch (RemoteException failure) {
            var attempts = hooks.failed(store.id(), failure.problem());
            return Optional.of(now.plus(pause(failure, attempts)));
        }
    }

    private Instant subscribe(HookReceiver receiver, Store store, URI address, Instant now) {
        receiver.subscribe(address);
        hooks.subscribed(store.id(), address);
        return now.plus(CHECKED_EVERY);
    }

    private static Duration pause(RemoteException failure, int attempts) {
        var pause = Duration.ofMinutes(1L << Math.min(attempts - 1, 10));
        var longest = pause.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : pause;
        return failure instanceof RemoteException.Throttled throttled
                        && throttled.patience().compareTo(longest) > 0
                ? throttled.patience()
                : longest;
    }
}
