package dev.cartage.hub.web.order;

import dev.cartage.hub.order.read.OrderDetail.Departure;
import dev.cartage.hub.order.read.OrderDetail.Event;
import dev.cartage.hub.web.Words;
import java.util.Locale;
import java.util.Map;

/** The Timeline in sentences. */
public final class Story {
    private Story() {}

    public static String sentence(Event event) {
        var data = event.data();
        return switch (event.kind()) {
            case "accepted" -> "Imported from the store" + with(" as ", data, "number") + ".";
            case "revised" -> "Changed by the store.";
            case "queued" -> "Made ready to leave for the warehouse.";
            case "sent" -> "Sent to the warehouse" + with(" in ", data, "by") + ".";
            case "confirmed" -> "Confirmed by the warehouse" + with(" with ", data, "by") + ".";
            case "acknowledged" -> "The store knows that the warehouse has it.";
            case "shipped" -> "Shipped" + units(data) + with(" with ", data, "tracking") + ".";
            case "told" -> data.getOrDefault("sentence", "The store has the tracking number.");
            case "uncounted" -> "A shipment was taken back" + with(" of units: ", data, "units") + ".";
            case "canceled" -> "Canceled.";
            case "failed", "delayed" -> data.getOrDefault("sentence", Words.title(event.kind()) + ".");
            case "reprocessed" -> "Tried again.";
            case "reset" -> "Started over from what the store said.";
            case "recalled" -> "Taken back before it left.";
            case "edited" -> "Edited" + with(": ", data, "what") + ".";
            case "held" -> "Held until " + data.getOrDefault("until", "later") + ".";
            case "cancel-asked" -> "The warehouse was asked to cancel it.";
            case "cancel-refused" -> data.getOrDefault("sentence", "The warehouse did not cancel it.");
            case "changed-at-store" -> "The store changed it after it had left" + with(": ", data, "what") + ".";
            case "notified" -> "Told " + data.getOrDefault("whom", "somebody") + with(": ", data, "sentence");
            case "shipped-by-hand" -> "Marked as shipped by hand.";
            case "tracking-corrected" ->
                data.getOrDefault(
                        "sentence",
                        "The warehouse corrected the tracking number" + with(" from ", data, "former")
                                + with(" to ", data, "tracking") + ".");
            case "split" -> "Divided; a part of it is" + with(" ", data, "number") + ".";
            case "merged" -> "Takes along" + with(" ", data, "number") + ".";
            case "duplicated" -> "Copied" + with(" as ", data, "number") + ".";
            case "released" -> "Released.";
            case "pending" -> data.getOrDefault("sentence", "Waits for a person to decide.");
            case "skipped" -> "Left out by a rule.";
            case "bundled" -> "Bundled with another order" + with(", ", data, "number") + ".";
            case "routed" -> "Split over warehouses or shipments.";
            case "archived" -> "Put aside.";
            case "abandoned" -> "Given up: no shipment came for a long time.";
            case "deleted" -> "Its data were deleted.";
            default -> Words.title(event.kind()) + ".";
        };
    }

    private static String units(Map<String, String> data) {
        var units = data.getOrDefault("units", "");
        return units.isBlank() ? "" : " " + units + (units.equals("1") ? " unit" : " units");
    }

    private static String with(String before, Map<String, String> data, String key) {
        var value = data.getOrDefault(key, "");
        return value.isBlank() ? "" : before + value;
    }

    /** The class that colours the dot of an event. */
    public static String tone(Event event) {
        return switch (event.kind()) {
            case "failed" -> "tone-bad";
            case "told", "shipped", "confirmed" -> "tone-good";
            default -> "";
        };
    }

    public static String actor(Event event) {
        return event.actor().equals("cartage") ? "Cartage" : Words.title(event.actor());
    }

    /** What was to be told, to whom. */
    public static String errand(Departure departure) {
        var parts = departure.lane().split("/");
        return switch (parts[0] + "/" + parts[parts.length - 1]) {
            case "warehouse/orders" -> "Order to the warehouse";
            case "store/acknowledgements" -> "Confirmation to the store";
            case "store/shipments" -> "Tracking number to the store";
            case "store/corrections" -> "Corrected tracking number to the store";
            case "warehouse/cancellations" -> "Cancellation to the warehouse";
            default -> Words.title(parts[parts.length - 1]) + " to the " + parts[0].toLowerCase(Locale.ROOT);
        };
    }

    public static String outcome(Departure departure) {
        return switch (departure.status()) {
            case "waiting" -> "Waiting";
            case "leaving" -> "Leaving now";
            case "sent" -> "Arrived";
            case "refused" -> "Refused";
            case "unknown" -> "Not known yet; Cartage is asking";
            case "superseded" -> "Taken back";
            default -> Words.title(departure.status());
        };
    }
}
