package dev.cartage.hub.connection;

import dev.cartage.hub.storage.Timestamps;
import dev.cartage.hub.storage.Tx;
import dev.cartage.spi.Budget;
import java.time.Instant;

/** The buckets as all nodes share them. */
final class BudgetRows {
    private final Tx tx;

    BudgetRows(Tx tx) {
        this.tx = tx;
    }

    /** Units taken from the bucket: what is wanted or, if that is less, all that has come back since. */
    double take(String name, Budget budget, double wanted, Instant now) {
        return tx.call(jdbc -> {
            jdbc.sql("""
                    insert into budget (name, tokens, refilled_at) values (?, ?, ?)
                    on conflict (name) do nothing
                    """)
                    .params(name, (double) budget.burst(), Timestamps.parameter(now))
                    .update();
            return jdbc.sql("""
                    with full_bucket as (
                        select name, greatest(refilled_at, :now) refilled_at,
                               least(:burst, tokens + :rate * greatest(0, extract(epoch from :now - refilled_at))) tokens
                        from budget where name = :name for update
                    )
                    update budget
                    set tokens = full_bucket.tokens - least(full_bucket.tokens, :wanted),
                        refilled_at = full_bucket.refilled_at
                    from full_bucket where budget.name = full_bucket.name
                    returning least(full_bucket.tokens, :wanted)
                    """)
                    .param("name", name)
                    .param("now", Timestamps.parameter(now))
                    .param("burst", (double) budget.burst())
                    .param("rate", budget.perSecond())
                    .param("wanted", wanted)
                    .query(Double.class)
                    .single();
        });
    }

    Instant pausedUntil(String name) {
        return tx.call(jdbc -> jdbc.sql("select paused_until from budget where name = ? and paused_until is not null")
                .param(name)
                .query((row, number) -> Timestamps.read(row, "paused_until"))
                .optional()
                .orElse(Instant.EPOCH));
    }

    /** So much is left, for the remote says so. */
    void correct(String name, double tokens, Instant now) {
        tx.run(jdbc -> jdbc.sql("""
                        insert into budget (name, tokens, refilled_at) values (:name, :tokens, :now)
                        on conflict (name) do update
                        set tokens = excluded.tokens, refilled_at = greatest(budget.refilled_at, excluded.refilled_at)
                        """)
                .param("name", name)
                .param("tokens", tokens)
                .param("now", Timestamps.parameter(now))
                .update());
    }

    /** What is left is gone, for the remote says so. */
    void pause(String name, Instant until, Instant now) {
        tx.run(jdbc -> jdbc.sql("""
                        insert into budget (name, tokens, refilled_at, paused_until) values (:name, 0, :now, :until)
                        on conflict (name) do update
                        set tokens = 0, refilled_at = greatest(budget.refilled_at, excluded.paused_until),
                            paused_until = greatest(budget.paused_until, excluded.paused_until)
                        """)
                .param("name", name)
                .param("now", Timestamps.parameter(now))
                .param("until", Timestamps.parameter(until))
                .update());
    }
}
