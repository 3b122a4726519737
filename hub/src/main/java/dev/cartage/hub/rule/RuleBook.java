package dev.cartage.hub.rule;

import dev.cartage.hub.lane.Lane;
import dev.cartage.hub.lane.Lanes;
import dev.cartage.hub.storage.Tenant;
import dev.cartage.hub.storage.Tx;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Knows when an account's rules or lookup tables last changed. */
final class RuleBook {
    private final Tx tx;
    private final Lanes lanes;
    private final InstantSource clock;
    private final AtomicLong changes = new AtomicLong();

    RuleBook(Tx tx, Lanes lanes, InstantSource clock) {
        this.tx = tx;
        this.lanes = lanes;
        this.clock = clock;
    }

    /** @param clean whether the asking transaction has written nothing, so that all it sees is committed */
    record Version(long number, Zones zones, boolean clean) {}

    static Version version(JdbcClient jdbc) {
        return jdbc.sql("""
                select coalesce((select version from rule_book), 0) version,
                       coalesce((select zone from account_profile), 'UTC') zone,
                       coalesce((select string_agg(id || ' ' || zone, ',') from warehouse where zone <> ''), '') zones,
                       pg_current_xact_id_if_assigned() is null clean
                """)
                .query((row, number) -> new Version(
                        row.getLong("version"),
                        Zones.of(row.getString("zone"), row.getString("zones")),
                        row.getBoolean("clean")))
                .single();
    }

    /**
     * Called in the transaction that changes rules or tables, before it does. Changes of one account wait for each other.
     * The version is the transaction's id, so one that is rolled back is never mistaken for a later one.
     */
    void change() {
        tx.run(jdbc -> {
            jdbc.sql("""
                    insert into rule_book (version) values (pg_current_xact_id()::text::bigint)
                    on conflict (account_id) do update set version = excluded.version
                    """).update();
            lanes.wake(List.of(Lane.account(Tenant.account(), Rules.TIMER)), clock.instant());
            changes.incrementAndGet();
            Tx.afterCommit(changes::incrementAndGet);
        });
    }

    /** Grows with every change by this node. */
    long changes() {
        return changes.get();
    }
}
