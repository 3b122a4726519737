package dev.cartage.hub.connection;

import dev.cartage.hub.storage.Tx;
import dev.cartage.model.Problem;
import dev.cartage.spi.RemoteException;
import dev.cartage.spi.Roles;
import dev.cartage.spi.SelfTest;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** Makes a connection of a draft, all of it or nothing, and tries its sides before. */
public final class DraftMaker {
    private final Tx tx;
    private final Drafts drafts;
    private final Merchants merchants;
    private final Stores stores;
    private final Warehouses warehouses;
    private final Connections connections;
    private final Remotes remotes;

    DraftMaker(
            Tx tx,
            Drafts drafts,
            Merchants merchants,
            Stores stores,
            Warehouses warehouses,
            Connections connections,
            Remotes remotes) {
        this.tx = tx;
        this.drafts = drafts;
        this.merchants = merchants;
        this.stores = stores;
        this.warehouses = warehouses;
        this.connections = connections;
        this.remotes = remotes;
    }

    /**
     * The draft is gone afterwards.
     *
     * @throws Refused if an answer is wrong or missing; the draft then stays
     */
    public Connection make(Draft draft) {
        return tx.call(jdbc -> {
            var merchant = draft.existing("merchant")
                    .orElseGet(() -> newMerchant(draft.answer("merchant.name")).id());
            var warehouse = draft.existing("warehouse")
                    .orElseGet(() -> warehouses
                            .create(place("warehouse", merchant, draft))
                            .id());
            var store = draft.existing("store").orElseGet(() -> newStore(merchant, draft));
            var made = connections.create(new NewConnection(draft.name(), merchant, store, warehouse));
            drafts.discard(draft.id());
            var locations = draft.answer("locations");
            return locations.isBlank()
                    ? made
                    : connections.change(
                            made.id(),
                            made.name(),
                            made.abandonAfter(),
                            Stream.of(locations.split(","))
                                    .map(String::strip)
                                    .filter(one -> !one.isEmpty())
                                    .toList());
        });
    }

    private Merchant newMerchant(String name) {
        if (name.isBlank()) {
            throw Refused.because("merchant-missing", "The merchant has no name.", "Name whose goods are shipped.");
        }
        return merchants.named(name);
    }

    private NewPlace place(String side, long merchant, Draft draft) {
        return new NewPlace(
                merchant,
                draft.answer(side + ".name"),
                draft.answer(side + ".platform"),
                drafts.unsealed(draft.id(), side),
                draft.asksMerchant(side));
    }

    private long newStore(long merchant, Draft draft) {
        var store = stores.create(place("store", merchant, draft));
        drafts.handOn(draft.id(), store.remote());
        return store.id();
    }

    /**
     * Does what the flows will do, with what was entered so far.
     *
     * @param side {@code store} or {@code warehouse}
     * @return each step with what went wrong in it
     */
    public List<SelfTest.Step> test(Draft draft, String side) {
        return steps(() -> draft.existing(side)
                .map(id -> side.equals("store") ? remotes.store(id) : remotes.warehouse(id))
                .orElseGet(() -> remotes.attempt(
                        Drafts.PLACE + draft.id(),
                        draft.answer(side + ".platform"),
                        drafts.unsealed(draft.id(), side))));
    }

    /** As {@link #test}, of a store or warehouse that is kept. */
    public List<SelfTest.Step> test(String side, long id) {
        return steps(() -> side.equals("store") ? remotes.store(id) : remotes.warehouse(id));
    }

    static List<SelfTest.Step> steps(Supplier<Roles> roles) {
        try {
            return roles.get().require(SelfTest.class).test();
        } catch (RemoteException trouble) {
            return failed(trouble.problem());
        } catch (Refused refused) {
            return failed(refused.problems().getFirst());
        }
    }

    private static List<SelfTest.Step> failed(Problem problem) {
        return List.of(new SelfTest.Step("Settings", Optional.of(problem)));
    }
}
