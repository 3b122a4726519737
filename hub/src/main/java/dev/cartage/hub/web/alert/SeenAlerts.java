package dev.cartage.hub.web.alert;

import dev.cartage.hub.alert.Alert;
import dev.cartage.hub.alert.Issue;
import dev.cartage.hub.connection.Connections;
import dev.cartage.hub.storage.Sight;
import org.springframework.stereotype.Component;

/** Who is limited to some merchants sees what concerns their connections. */
@Component
class SeenAlerts {
    private final Connections connections;

    SeenAlerts(Connections connections) {
        this.connections = connections;
    }

    boolean isSeen(Alert alert) {
        return Sight.merchants().isEmpty()
                || alert.connections().stream()
                        .anyMatch(id -> connections.find(id).isPresent());
    }

    /** An issue may hold alerts of others too, so that all of it must be theirs. */
    boolean isSeen(Issue issue) {
        return Sight.merchants().isEmpty() || issue.alerts().stream().allMatch(this::isSeen);
    }
}
