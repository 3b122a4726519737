package dev.cartage.hub.connection;

import java.time.Instant;
import java.util.Optional;

/**
 * A link by which a merchant without an account hands a store's credentials over.
 *
 * @param byWhom who used it, in their own words; "" before
 * @param consented they agreed on the platform's page, and entered no credentials here
 */
public record HandOver(
        long id,
        long storeId,
        Instant madeAt,
        String madeBy,
        Instant expiresAt,
        Optional<Instant> revokedAt,
        Optional<Instant> usedAt,
        String byWhom,
        boolean consented) {

    /** What can be done with it. */
    public enum State {
        OPEN,
        USED,
        REVOKED,
        EXPIRED
    }

    public State state(Instant now) {
        if (usedAt.isPresent()) {
            return State.USED;
        } else if (revokedAt.isPresent()) {
            return State.REVOKED;
        }
        return expiresAt.isAfter(now) ? State.OPEN : State.EXPIRED;
    }
}
