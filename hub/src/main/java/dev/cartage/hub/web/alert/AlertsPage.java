package dev.cartage.hub.web.alert;

import dev.cartage.hub.alert.Alert;
import dev.cartage.hub.alert.Alerts;
import dev.cartage.hub.alert.Policies;
import dev.cartage.hub.connection.Connections;
import dev.cartage.hub.storage.Sight;
import dev.cartage.hub.web.Pages;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.View;

/** {@code /alerts}: what is wrong now, and what was mended lately. */
@Controller
public class AlertsPage {
    private static final int LATELY = 50;

    private final Alerts alerts;
    private final Policies policies;
    private final Connections connections;

    AlertsPage(Alerts alerts, Policies policies, Connections connections) {
        this.alerts = alerts;
        this.policies = policies;
        this.connections = connections;
    }

    /** @param silent whether nobody is told of anything */
    public record Board(List<Alert> open, List<Alert> closed, boolean silent) {}

    @GetMapping("/alerts")
    View alerts() {
        var board = new Board(
                alerts.open().stream().filter(this::isSeen).toList(),
                alerts.closed(LATELY).stream().filter(this::isSeen).toList(),
                policies.all().isEmpty());
        return Pages.show("alert/list", "Alerts", board);
    }

    /** Who is limited to some merchants sees what concerns their connections. */
    private boolean isSeen(Alert alert) {
        return Sight.merchants().isEmpty()
                || alert.connections().stream()
                        .anyMatch(id -> connections.find(id).isPresent());
    }
}
