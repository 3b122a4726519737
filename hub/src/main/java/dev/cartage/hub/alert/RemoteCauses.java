package dev.cartage.hub.alert;

import dev.cartage.hub.connection.Connection;
import dev.cartage.hub.connection.Connections;
import dev.cartage.hub.connection.Store;
import dev.cartage.hub.connection.Stores;
import dev.cartage.hub.connection.Trouble;
import dev.cartage.hub.connection.Troubles;
import dev.cartage.hub.connection.Warehouse;
import dev.cartage.hub.connection.Warehouses;
import dev.cartage.hub.lane.Lane;
import dev.cartage.model.Problem;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Stores and warehouses that cannot be worked with. What mends itself within minutes is told of to nobody. */
final class RemoteCauses implements CauseSource {
    private static final Duration PATIENCE = Duration.ofMinutes(5);
    private static final String KEY_CHANGED = "host-key-changed";

    private final Troubles troubles;
    private final Connections connections;
    private final Stores stores;
    private final Warehouses warehouses;

    RemoteCauses(Troubles troubles, Connections connections, Stores stores, Warehouses warehouses) {
        this.troubles = troubles;
        this.connections = connections;
        this.stores = stores;
        this.warehouses = warehouses;
    }

    @Override
    public List<Cause> causes(Instant now) {
        List<Cause> causes = new ArrayList<>();
        for (Trouble trouble : troubles.all()) {
            List<Long> concerned = concerned(trouble.remote());
            Optional<AlertEvent> event = event(trouble, now);
            if (event.isPresent() && !concerned.isEmpty()) {
                causes.add(cause(event.get(), trouble, concerned));
            }
        }
        return causes;
    }

    /** Where all connections are disabled, nobody waits for it. */
    private List<Long> concerned(String remote) {
        return connections.all().stream()
                .filter(Connection::enabled)
                .filter(one ->
                        remote.equals("store/" + one.storeId()) || remote.equals("warehouse/" + one.warehouseId()))
                .map(Connection::id)
                .toList();
    }

    private static Optional<AlertEvent> event(Trouble trouble, Instant now) {
        if (trouble.paused()) {
            return Optional.of(
                    trouble.problem().code().equals(KEY_CHANGED)
                            ? AlertEvent.SERVER_KEY_CHANGED
                            : AlertEvent.CREDENTIALS_REJECTED);
        }
        return trouble.since().isAfter(now.minus(PATIENCE)) ? Optional.empty() : Optional.of(AlertEvent.RUN_FAILED);
    }

    private Cause cause(AlertEvent event, Trouble trouble, List<Long> concerned) {
        Lane place = Lane.parse(trouble.remote() + "/");
        Problem said = trouble.problem();
        String then = trouble.paused() ? " Until then it is paused; nothing is lost, and it goes on by itself." : "";
        return new Cause(
                event,
                trouble.remote(),
                concerned,
                new Problem(said.code(), name(place) + ": " + said.sentence(), said.whatToDo() + then),
                "/" + place.place() + "s/" + place.id());
    }

    private String name(Lane place) {
        return place.place().equals("store")
                ? stores.find(place.id()).map(Store::name).orElse("")
                : warehouses.find(place.id()).map(Warehouse::name).orElse("");
    }
}
