package dev.cartage.hub.connection;

import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The warehouses of the current account. */
public final class Warehouses {
    private final Places places;
    private final Directories directories;

    Warehouses(Places places, Directories directories) {
        this.places = places;
        this.directories = directories;
    }

    /** Costs no query while nothing changes. */
    public Optional<Warehouse> find(long id) {
        return Optional.ofNullable(directories.current().warehouses().get(id));
    }

    public List<Warehouse> all() {
        return List.copyOf(directories.current().warehouses().values());
    }

    /** @throws Refused if an answer is wrong or missing, or the platform is no warehouse's */
    public Warehouse create(NewPlace place) {
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
    public Warehouse update(long id, int seen, Map<String, String> answers) {
        places.settings().update(id, require(id).platform(), seen, answers);
        return require(id);
    }

    public Warehouse rename(long id, String name) {
        places.rename(id, name);
        return require(id);
    }

    /** In which time zone rules mean days and times there; empty where it is the account's. */
    public Optional<ZoneId> zone(long id) {
        return places.zone(id);
    }

    /** @param zone empty for the account's */
    public void keepZone(long id, Optional<ZoneId> zone) {
        places.keepZone(id, zone);
    }

    /** @throws Refused if there is none */
    public Warehouse require(long id) {
        return find(id).orElseThrow(() ->
                Refused.because("no-warehouse", "There is no such warehouse.", "Choose a warehouse of the list."));
    }

    Map<String, String> unsealed(long id) {
        return places.settings().unsealed(id);
    }
}
