package dev.cartage.hub.alert;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Alerts of which people heard together.
 *
 * @param policy name of the policy that opened it; "" if it was removed since
 * @param key by which the policy groups alerts
 * @param alerts the oldest first; none is left of one that was closed months ago
 * @param closed empty while something of it is wrong and nobody has closed it
 */
public record Issue(
        long id,
        long policyId,
        String policy,
        String key,
        List<Alert> alerts,
        Instant openedAt,
        Optional<Closed> closed) {
    /** Why it is closed. */
    public enum Closing {
        /** All its alerts have closed. */
        MENDED,
        /** It grew as old as its policy allows; what was still wrong was told of anew. */
        OLD,
        /** By somebody, who need not hear of it again. */
        HAND;

        String stored() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** @param how empty where it was not written down. @param by who closed it; "" for nobody */
    public record Closed(Instant at, Optional<Closing> how, String by) {}

    /** Those that are still wrong. */
    public List<Alert> open() {
        return alerts.stream().filter(alert -> alert.closedAt().isEmpty()).toList();
    }

    boolean holds(Alert alert) {
        return alerts.stream().anyMatch(one -> one.id() == alert.id());
    }
}
