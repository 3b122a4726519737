package dev.cartage.hub.web.alert;

import dev.cartage.hub.alert.Alert;
import dev.cartage.hub.alert.Alerts;
import dev.cartage.hub.alert.Policies;
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
    private final SeenAlerts seen;

    AlertsPage(Alerts alerts, Policies policies, SeenAlerts seen) {
        this.alerts = alerts;
        this.policies = policies;
        this.seen = seen;
    }

    /** @param silent whether nobody is told of anything */
    public record Board(List<Alert> open, List<Alert> closed, boolean silent) {}

    @GetMapping("/alerts")
    View alerts() {
        var board = new Board(
                alerts.open().stream().filter(seen::isSeen).toList(),
                alerts.closed(LATELY).stream().filter(seen::isSeen).toList(),
                policies.all().isEmpty());
        return Pages.show("alert/list", "Alerts", board);
    }
}
