package dev.cartage.hub.connection;

import dev.cartage.hub.storage.Timestamps;
import dev.cartage.hub.storage.Tx;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Whose the credentials of a store are. Those that a merchant handed over are used and never seen: nobody can have them sent
 * elsewhere by changing where they lead, unless they enter all of them anew.
 */
public final class Custody {
    private final Tx tx;
    private final InstantSource clock;

    Custody(Tx tx, InstantSource clock) {
        this.tx = tx;
        this.clock = clock;
    }

    /** @param by a merchant, in their own words; "" while the credentials are still to come */
    public record Holder(String by, Instant at) {
        public boolean isAwaited() {
            return by.isEmpty();
        }
    }

    /** Empty where the account's own people entered them. */
    Optional<Holder> of(String remote) {
        return tx.call(jdbc -> jdbc.sql("select by_whom, at from credential_custody where remote = ?")
                .param(remote)
                .query((row, number) -> new Holder(row.getString("by_whom"), Timestamps.read(row, "at")))
                .optional());
    }

    boolean isAwaited(String remote) {
        return of(remote).filter(Holder::isAwaited).isPresent();
    }

    /** Whether they are a merchant's. */
    boolean isHeld(String remote) {
        return of(remote).filter(one -> !one.isAwaited()).isPresent();
    }

    /** @param by "" while they are awaited */
    void hold(String remote, String by) {
        tx.run(jdbc -> jdbc.sql("""
                        insert into credential_custody (remote, by_whom, at) values (?, ?, ?)
                        on conflict (remote) do update set by_whom = excluded.by_whom, at = excluded.at
                        """)
                .params(remote, by, Timestamps.parameter(clock.instant()))
                .update());
    }

    /**
     * Credentials were taken in.
     *
     * @param merchant whose they are; "" for the account's own
     * @param all none is left of those before
     */
    void taken(String remote, String merchant, boolean all) {
        if (!merchant.isEmpty()) {
            hold(remote, merchant);
        } else if (all) {
            end(remote);
        }
    }

    private void end(String remote) {
        tx.run(jdbc -> jdbc.sql("delete from credential_custody where remote = ?")
                .param(remote)
                .update());
    }

    /**
     * Before an administrator's change is made.
     *
     * @param newSecrets names of those entered anew
     * @param elsewhere whether the change makes the credentials lead elsewhere
     * @throws Refused if it would send a merchant's credentials there
     */
    void change(String remote, Map<String, String> sealed, Set<String> newSecrets, boolean elsewhere) {
        var holder = of(remote);
        if (holder.isEmpty()) {
            return;
        }
        if (!newSecrets.isEmpty() && newSecrets.containsAll(sealed.keySet())) {
            end(remote);
            StoredTokens.forget(tx, remote);
        } else if (elsewhere && !holder.get().isAwaited()) {
            throw Refused.because(
                    "credentials-handed-over",
                    holder.get().by() + " handed these credentials over, so they are sent nowhere else.",
                    "Ask the merchant again, or enter all the credentials yourself together with this change.");
        }
    }
}
