package dev.cartage.hub.alert;

import java.util.Locale;

/** Which alerts one message speaks for. */
public enum Grouping {
    /** All that the policy watches. */
    POLICY("One message for everything until all of it is mended"),
    /** Those of one event. */
    EVENT("One message for each kind of event"),
    /** Each store, warehouse, flow or problem for itself. */
    TARGET("One message for each event and each thing it is about");

    private final String title;

    Grouping(String title) {
        this.title = title;
    }

    public String title() {
        return title;
    }

    String key(Alert alert) {
        return switch (this) {
            case POLICY -> "";
            case EVENT -> alert.event().stored();
            case TARGET -> alert.event().stored() + " " + alert.target();
        };
    }

    public String stored() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Grouping of(String stored) {
        return valueOf(stored.toUpperCase(Locale.ROOT));
    }
}
