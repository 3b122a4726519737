package dev.cartage.hub.order.desk;

import java.time.Instant;
import java.util.List;

/**
 * An action that needs to know nothing of the single order, as it is written down.
 *
 * @param argument for a hold, until when; else ""
 */
public record BulkAction(String word, String argument) {
    /** The words, in the order of a menu. */
    public static final List<String> WORDS = List.of(
            "reprocess",
            "process",
            "hold",
            "release",
            "archive",
            "cancel",
            "reset",
            "duplicate",
            "delete",
            "force-delete");

    public BulkAction {
        if (!WORDS.contains(word)) {
            throw new IllegalArgumentException("No action for many orders: " + word);
        }
    }

    Action action() {
        return switch (word) {
            case "process" -> new Action.Process();
            case "hold" -> new Action.Hold(Instant.parse(argument));
            case "release" -> new Action.Release();
            case "archive" -> new Action.Archive();
            case "cancel" -> new Action.Cancel(false);
            case "reset" -> new Action.Reset();
            case "duplicate" -> new Action.Duplicate();
            case "delete" -> new Action.Delete(false);
            case "force-delete" -> new Action.Delete(true);
            default -> new Action.Reprocess();
        };
    }

    public String title() {
        return action().title();
    }
}
