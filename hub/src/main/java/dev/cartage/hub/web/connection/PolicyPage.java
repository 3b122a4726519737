package dev.cartage.hub.web.connection;

import dev.cartage.hub.connection.Connection;
import dev.cartage.hub.connection.Connections;
import dev.cartage.hub.connection.Refused;
import dev.cartage.hub.connection.Remotes;
import dev.cartage.hub.order.Cancellations;
import dev.cartage.hub.order.OrderPolicies;
import dev.cartage.hub.order.OrderPolicy;
import dev.cartage.hub.web.NotFound;
import dev.cartage.hub.web.Pages;
import dev.cartage.spi.Capability;
import dev.cartage.spi.RemoteException;
import java.time.Duration;
import java.util.Arrays;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/** {@code /connections/ID/policies}: how a connection deals with its orders. */
@Controller
@RequestMapping("/connections/{id:\\d+}/policies")
public class PolicyPage {
    /** A week. */
    private static final int LONGEST_GRACE = 10_080;

    private final Connections connections;
    private final OrderPolicies policies;
    private final Cancellations cancellations;
    private final Remotes remotes;

    PolicyPage(Connections connections, OrderPolicies policies, Cancellations cancellations, Remotes remotes) {
        this.connections = connections;
        this.policies = policies;
        this.cancellations = cancellations;
        this.remotes = remotes;
    }

    /**
     * @param canCancel whether the warehouse takes cancellations from Cartage
     * @param rereads whether the store is asked once more before an order that rested leaves
     */
    public record Sheet(Connection connection, OrderPolicy policy, boolean canCancel, boolean rereads, boolean saved) {}

    @GetMapping
    View policies(@PathVariable long id) {
        return page(id, false);
    }

    private View page(long id, boolean saved) {
        var connection = NotFound.unless(connections.find(id));
        var sheet = new Sheet(
                connection,
                policies.of(id),
                canCancel(connection),
                remotes.can(connection.storeId(), Capability.REREADS_ORDERS),
                saved);
        return Pages.show("connection/policies", "Policies of " + connection.name(), sheet);
    }

    private boolean canCancel(Connection connection) {
        try {
            return cancellations.canAsk(connection.warehouseId());
        } catch (RemoteException | Refused notUsable) {
            return false;
        }
    }

    @PostMapping
    View save(
            @PathVariable long id,
            @RequestParam(defaultValue = "auto") String release,
            @RequestParam(defaultValue = "0") int grace,
            @RequestParam(defaultValue = "ASK") String changes,
            @RequestParam(defaultValue = "false") boolean needsMethod,
            @RequestParam int abandonAfter) {
        var connection = NotFound.unless(connections.find(id));
        var wanted = Arrays.stream(OrderPolicy.Changes.values())
                .filter(one -> one.name().equals(changes))
                .findFirst()
                .orElse(OrderPolicy.Changes.ASK);
        var rest = Duration.ofMinutes(Math.clamp(grace, 0, LONGEST_GRACE));
        policies.choose(id, new OrderPolicy(release.equals("manual"), rest, wanted, needsMethod));
        connections.change(id, connection.name(), Math.clamp(abandonAfter, 1, 3_650), connection.locations());
        return page(id, true);
    }
}
