package dev.cartage.hub.alert;

import dev.cartage.hub.connection.Connection;
import java.util.Collection;
import java.util.List;
import java.util.Set;

/**
 * Who is told of what.
 *
 * @param scope "" for the whole account, {@code merchant/ID} or {@code connection/ID}
 * @param channels by id
 * @param closeAfterHours after so long an issue is closed, and if its cause is still there it is told of again; 0 for never
 */
public record Policy(
        long id,
        String name,
        Set<AlertEvent> events,
        String scope,
        List<Long> channels,
        Grouping grouping,
        int closeAfterHours) {
    public static final int USUAL_HOURS = 24;

    /** @param connections of the account */
    boolean watches(Alert alert, Collection<Connection> connections) {
        return events.contains(alert.event())
                && (scope.isEmpty()
                        || connections.stream()
                                .filter(one -> alert.connections().contains(one.id()))
                                .anyMatch(one -> scope.equals("connection/" + one.id())
                                        || scope.equals("merchant/" + one.merchantId())));
    }
}
