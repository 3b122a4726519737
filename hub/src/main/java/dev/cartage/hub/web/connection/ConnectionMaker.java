package dev.cartage.hub.web.connection;

import dev.cartage.hub.connection.Connection;
import dev.cartage.hub.connection.Connections;
import dev.cartage.hub.connection.Merchants;
import dev.cartage.hub.connection.NewConnection;
import dev.cartage.hub.connection.NewPlace;
import dev.cartage.hub.connection.Refused;
import dev.cartage.hub.connection.Remotes;
import dev.cartage.hub.connection.Stores;
import dev.cartage.hub.connection.Warehouses;
import dev.cartage.hub.storage.Tx;
import dev.cartage.spi.RemoteException;
import dev.cartage.spi.Roles;
import dev.cartage.spi.SelfTest;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;

/** Makes a connection of what was entered on one page, all of it or nothing, and tries it before. */
@Component
class ConnectionMaker {
    private static final String EXISTING = "existing";

    private final Tx tx;
    private final Merchants merchants;
    private final Stores stores;
    private final Warehouses warehouses;
    private final Connections connections;
    private final Remotes remotes;

    ConnectionMaker(
            Tx tx,
            Merchants merchants,
            Stores stores,
            Warehouses warehouses,
            Connections connections,
            Remotes remotes) {
        this.tx = tx;
        this.merchants = merchants;
        this.stores = stores;
        this.warehouses = warehouses;
        this.connections = connections;
        this.remotes = remotes;
    }

    /** @throws Refused if an answer is wrong or missing */
    Connection make(Map<String, String> answers) {
        return tx.call(jdbc -> {
            var merchant = existing("merchant", answers).orElseGet(() -> newMerchant(answers));
            var warehouse = existing("warehouse", answers)
                    .orElseGet(() -> warehouses
                            .create(place("warehouse", merchant, answers))
                            .id());
            var store = existing("store", answers)
                    .orElseGet(() ->
                            stores.create(place("store", merchant, answers)).id());
            return connections.create(new NewConnection(answers.getOrDefault("name", ""), merchant, store, warehouse));
        });
    }

    private long newMerchant(Map<String, String> answers) {
        var name = answers.getOrDefault("merchant.name", "");
        if (name.isBlank()) {
            throw Refused.because("merchant-missing", "The merchant has no name.", "Name whose goods are shipped.");
        }
        return merchants.named(name).id();
    }

    private static Optional<Long> existing(String side, Map<String, String> answers) {
        return Optional.of(answers.getOrDefault(side + "." + EXISTING, ""))
                .filter(id -> id.matches("\\d{1,18}"))
                .map(Long::valueOf);
    }

    private static NewPlace place(String side, long merchant, Map<String, String> answers) {
        var own = Entered.of(side, answers);
        return new NewPlace(merchant, own.getOrDefault("name", ""), own.getOrDefault("platform", ""), own);
    }

    /** Each step with what went wrong in it. */
    List<SelfTest.Step> test(String side, Map<String, String> answers) {
        var own = Entered.of(side, answers);
        return steps(() -> existing(side, answers)
                .map(id -> side.equals("store") ? remotes.store(id) : remotes.warehouse(id))
                .orElseGet(() -> remotes.trial(own.getOrDefault("platform", ""), own)));
    }

    private static List<SelfTest.Step> steps(Supplier<Roles> roles) {
        try {
            return roles.get().require(SelfTest.class).test();
        } catch (RemoteException trouble) {
            return List.of(new SelfTest.Step("Settings", Optional.of(trouble.problem())));
        } catch (Refused refused) {
            return List.of(
                    new SelfTest.Step("Settings", Optional.of(refused.problems().getFirst())));
        }
    }
}
