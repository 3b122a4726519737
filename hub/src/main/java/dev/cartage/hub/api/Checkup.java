package dev.cartage.hub.api;

import dev.cartage.hub.connection.Connection;
import dev.cartage.hub.connection.Connections;
import dev.cartage.hub.connection.Refused;
import dev.cartage.hub.connection.Remotes;
import dev.cartage.hub.connection.Stores;
import dev.cartage.hub.connection.Warehouses;
import dev.cartage.hub.storage.CartageHome;
import dev.cartage.hub.storage.Timestamps;
import dev.cartage.hub.storage.Tx;
import dev.cartage.model.Problem;
import dev.cartage.spi.RemoteException;
import dev.cartage.spi.Roles;
import dev.cartage.spi.SelfTest;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;

/** Looks at what the hub rests on, and at each store and warehouse of the current account. */
@Component
class Checkup {
    private static final long LEAST_DISK = 1_000_000_000;
    private static final Duration MOST_APART = Duration.ofSeconds(2);

    private final Tx tx;
    private final Clock clock;
    private final CartageHome home;
    private final Connections connections;
    private final Stores stores;
    private final Warehouses warehouses;
    private final Remotes remotes;

    Checkup(
            Tx tx,
            Clock clock,
            CartageHome home,
            Connections connections,
            Stores stores,
            Warehouses warehouses,
            Remotes remotes) {
        this.tx = tx;
        this.clock = clock;
        this.home = home;
        this.connections = connections;
        this.stores = stores;
        this.warehouses = warehouses;
        this.remotes = remotes;
    }

    /** @param sentence what was found and, where it is bad, what to do */
    record Finding(String subject, boolean well, String sentence) {}

    List<Finding> findings() {
        List<Finding> findings = new ArrayList<>(List.of(clocks(), disk()));
        connections.all().stream()
                .map(Connection::storeId)
                .distinct()
                .map(stores::require)
                .forEach(store -> findings.add(ask("store " + store.name(), () -> remotes.store(store.id()))));
        connections.all().stream()
                .map(Connection::warehouseId)
                .distinct()
                .map(warehouses::require)
                .forEach(one -> findings.add(ask("warehouse " + one.name(), () -> remotes.warehouse(one.id()))));
        return findings;
    }

    private Finding clocks() {
        var database = tx.call(jdbc -> jdbc.sql("select clock_timestamp() as now")
                .query((row, number) -> Timestamps.read(row, "now"))
                .single());
        var apart = Duration.between(database, clock.instant()).abs();
        return apart.compareTo(MOST_APART) <= 0
                ? new Finding("database", true, "It answers, and its clock agrees with the hub's.")
                : new Finding(
                        "database",
                        false,
                        "Its clock and the hub's are " + apart.toMillis() + " ms apart. Set both by NTP.");
    }

    private Finding disk() {
        try {
            long free = Files.getFileStore(home.folder()).getUsableSpace();
            var amount = "%.1f GB free.".formatted((double) free / 1_000_000_000);
            return new Finding(
                    "disk", free > LEAST_DISK, free > LEAST_DISK ? amount : amount + " Make room: at least 1 GB.");
        } catch (IOException unreadable) {
            return new Finding("disk", false, "The disk of " + home.folder() + " cannot be read.");
        }
    }

    private static Finding ask(String subject, Supplier<Roles> remote) {
        return problem(remote)
                .map(problem -> new Finding(subject, false, problem.sentence() + " " + problem.whatToDo()))
                .orElseGet(() -> new Finding(subject, true, "Every step of its test works."));
    }

    private static Optional<Problem> problem(Supplier<Roles> remote) {
        try {
            return remote.get().require(SelfTest.class).test().stream()
                    .flatMap(step -> step.problem().stream())
                    .findFirst();
        } catch (RemoteException trouble) {
            return Optional.of(trouble.problem());
        } catch (Refused refused) {
            return Optional.of(refused.problems().getFirst());
        }
    }
}
