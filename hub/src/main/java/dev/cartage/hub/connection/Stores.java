package dev.cartage.hub.connection;

import dev.cartage.hub.storage.Sight;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The stores of the current account. */
public final class Stores {
    private final Places places;
    private final Directories directories;

    Stores(Places places, Directories directories) {
        this.places = places;
        this.directories = directories;
    }

    /** Costs no query while nothing changes. Who is limited to some merchants finds only theirs. */
    public Optional<Store> find(long id) {
        return Optional.ofNullable(directories.current().stores().get(id))
                .filter(store -> Sight.sees(store.merchantId()));
    }

    /** As {@link #find}. */
    public List<Store> all() {
        return directories.current().stores().values().stream()
                .filter(store -> Sight.sees(store.merchantId()))
                .toList();
    }

    /** @throws Refused if an answer is wrong or missing, or the platform is no store's */
    public Store create(NewPlace place) {
        return require(places.create(place));
    }

    /** The answers to the connector's form that may be shown; secrets are not among them. */
    public Map<String, String> settings(long id) {
        return places.settings().open(id);
    }

    /**
     * Changes settings. A field that is missing, and a secret left empty, stay as they were.
     *
     * @param seen the version on which the answers are based
     * @throws Refused if an answer is wrong, or the settings were changed since
     */
    public Store update(long id, int seen, Map<String, String> answers) {
        places.settings().update(id, require(id).platform(), seen, answers);
        return require(id);
    }

    /** A merchant whose the credentials are or will be; empty where the account's own people entered them. */
    public Optional<Custody.Holder> holder(long id) {
        return places.holder(id);
    }

    /** As {@link PlaceSettings#take}. */
    void take(long id, Map<String, String> entered, Set<String> dropped, String merchant) {
        var store = require(id);
        places.settings().take(id, store.platform(), store.version(), entered, dropped, merchant);
    }

    public Store rename(long id, String name) {
        places.rename(id, name);
        return require(id);
    }

    /** Words for people, and the address at which buyers find it; nothing depends on them. */
    public void describe(long id, String description, String url) {
        places.describe(id, description, url);
    }

    /** @throws Refused if there is none */
    public Store require(long id) {
        return find(id).orElseThrow(
                        () -> Refused.because("no-store", "There is no such store.", "Choose a store of the list."));
    }

    Map<String, String> unsealed(long id) {
        return places.settings().unsealed(id);
    }
}
