package dev.cartage.hub.shipment.desk;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What a person wants of a shipment. */
public enum ShipmentAction {
    /** The step that failed, again: it is counted, or the store is told. */
    REPROCESS,
    /** What rules made of it is dropped; they run again on what the warehouse reported, and the store is told. */
    RESET,
    /** Nothing more happens, and the store is told nothing more of it. */
    ARCHIVE,
    /** As if the warehouse had never reported it; if it does again, it is taken again. */
    DELETE,
    /** Also if the store was told; for administrators. */
    FORCE_DELETE;

    /** As forms and results name it. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static Optional<ShipmentAction> of(String word) {
        return Arrays.stream(values()).filter(one -> one.word().equals(word)).findFirst();
    }
}
