package dev.cartage.hub.alert;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** What an alert can be about. */
public enum AlertEvent {
    CREDENTIALS_REJECTED(
            "Credentials rejected", "A store or warehouse lets Cartage in no more; work with it is paused."),
    SERVER_KEY_CHANGED("Server key changed", "A file server shows another key or certificate than before."),
    RUN_FAILED("Run failed", "Work with a store or warehouse has failed for five minutes."),
    NO_SUCCESSFUL_RUN("No successful run", "A flow has not run well for three of its intervals."),
    ORDERS_IN_ERROR("Orders in Error", "Orders stand still with the same problem."),
    OUTCOME_UNCLEAR("Outcome unclear", "Something was sent, and nobody knows whether it arrived; a person decides."),
    FILE_REFUSED("File refused", "A file of a warehouse was not, or not wholly, taken."),
    CONNECTION_PAUSED("Flow paused", "Somebody has paused a flow of an enabled connection."),
    DISK_LOW("Disk nearly full", "The disk on which Cartage keeps its data has little space left.");

    private final String title;
    private final String meaning;

    AlertEvent(String title, String meaning) {
        this.title = title;
        this.meaning = meaning;
    }

    public String title() {
        return title;
    }

    /** When it happens, in a sentence. */
    public String meaning() {
        return meaning;
    }

    /** What somebody wants to hear of who has chosen nothing: all that nobody did on purpose. */
    public static List<AlertEvent> usual() {
        return Arrays.stream(values())
                .filter(event -> event != CONNECTION_PAUSED)
                .toList();
    }

    /** As tables and messages name it, for example {@code run_failed}. */
    public String stored() {
        return name().toLowerCase(Locale.ROOT);
    }

    static AlertEvent of(String stored) {
        return valueOf(stored.toUpperCase(Locale.ROOT));
    }
}
