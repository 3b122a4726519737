package dev.cartage.hub.shipment;

import java.util.Locale;

/** Where a shipment is between the warehouse that reported it and the store. */
public enum ShipmentStatus {
    NEW("New", "Reported by the warehouse; its order is not known here yet."),
    OPEN("Open", "Counted; the store is being told."),
    ERROR("Error", "A person must act; the shipment says what to do."),
    COMPLETED("Completed", "The store knows all it is to know of it."),
    ARCHIVED("Archived", "Put aside by a person; the store is told nothing more of it.");

    private final String title;
    private final String meaning;

    ShipmentStatus(String title, String meaning) {
        this.title = title;
        this.meaning = meaning;
    }

    public String title() {
        return title;
    }

    public String meaning() {
        return meaning;
    }

    /** As addresses and the database have it. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** @throws IllegalArgumentException if there is no such status */
    public static ShipmentStatus of(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT));
    }
}
