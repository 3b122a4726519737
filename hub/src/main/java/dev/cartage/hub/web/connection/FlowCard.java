package dev.cartage.hub.web.connection;

import dev.cartage.hub.connection.Connection;
import dev.cartage.hub.flow.Flow;
import dev.cartage.hub.flow.FlowKind;
import dev.cartage.hub.flow.FlowRun;
import dev.cartage.hub.web.Words;
import java.util.Optional;

/** One flow of a connection with its last run, as pages show it. */
public record FlowCard(Connection connection, Flow flow, Optional<FlowRun> last) {
    public String title() {
        return switch (flow.kind()) {
            case ORDERS -> "Sales orders";
            case INVENTORY -> "Inventory";
            case SHIPMENTS -> "Shipments";
        };
    }

    /** What moves, and where to. */
    public String meaning() {
        return switch (flow.kind()) {
            case ORDERS -> "From the store to the warehouse.";
            case INVENTORY -> "Stock, from the warehouse to the store.";
            case SHIPMENTS -> "Tracking numbers, from the warehouse to the store.";
        };
    }

    /** For example {@code every 15 minutes}. */
    public String recurrence() {
        return ScheduleWords.of(flow);
    }

    public boolean running() {
        return last.filter(run -> run.finishedAt().isEmpty()).isPresent();
    }

    public boolean failed() {
        return last.flatMap(FlowRun::problem).isPresent();
    }

    public boolean works() {
        return connection.enabled() && !flow.paused();
    }

    public String state() {
        if (!connection.enabled()) {
            return "Off";
        }
        return flow.paused() ? "Paused" : running() ? "Running" : failed() ? "Failing" : "On";
    }

    public String tone() {
        return switch (state()) {
            case "On", "Running" -> "tone-good";
            case "Paused" -> "tone-wait";
            case "Failing" -> "tone-bad";
            default -> "tone-quiet";
        };
    }

    public String shape() {
        return switch (state()) {
            case "On" -> "check";
            case "Running" -> "half";
            case "Paused" -> "pause";
            case "Failing" -> "error";
            default -> "dash";
        };
    }

    /** For example {@code 12 read, 3 new}. */
    public String outcome() {
        return last.map(run -> Words.number(run.found()) + " read, " + Words.number(run.changed()) + " new")
                .orElse("Never ran");
    }

    /** Where its buttons send to. */
    public String path(String action) {
        return "/flows/" + connection.id() + "/" + kind().stored() + "/" + action;
    }

    public FlowKind kind() {
        return flow.kind();
    }
}
