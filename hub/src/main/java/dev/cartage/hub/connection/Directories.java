package dev.cartage.hub.connection;

import dev.cartage.hub.storage.Tenant;
import dev.cartage.hub.storage.Tx;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongSupplier;

/**
 * Keeps each account's directory at hand, so that no order costs a query for it. What this node changes it sees at once;
 * what others change, within {@link #LOOK}.
 */
final class Directories {
    static final Duration LOOK = Duration.ofMillis(500);

    private record Held(Directory directory, long version, long lookedAt) {}

    /** @param clean whether the asking transaction has written nothing, so that all it sees is committed */
    private record Version(long number, boolean clean) {}

    private final Tx tx;
    private final LongSupplier nanoseconds;
    private final AtomicLong changes = new AtomicLong();
    private final Map<Long, Held> held = new ConcurrentHashMap<>();

    Directories(Tx tx, LongSupplier nanoseconds) {
        this.tx = tx;
        this.nanoseconds = nanoseconds;
    }

    Directory current() {
        var copy = held.get(Tenant.account());
        var now = nanoseconds.getAsLong();
        return copy != null && now - copy.lookedAt() < LOOK.toNanos() && !Tx.hasChanged(this)
                ? copy.directory()
                : look(now);
    }

    private Directory look(long now) {
        var before = changes.get();
        return tx.call(jdbc -> {
            var version = jdbc.sql("""
                    select coalesce((select version from directory), 0) version,
                           pg_current_xact_id_if_assigned() is null clean
                    """)
                    .query((row, number) -> new Version(row.getLong("version"), row.getBoolean("clean")))
                    .single();
            var copy = held.get(Tenant.account());
            var directory =
                    copy != null && copy.version() == version.number() ? copy.directory() : DirectoryRows.read(jdbc);
            if (version.clean()) {
                keep(new Held(directory, version.number(), now), before);
            }
            return directory;
        });
    }

    /** Unless this node has changed anything since it began to read, for then what it read may be old. */
    private void keep(Held fresh, long before) {
        held.compute(Tenant.account(), (account, old) -> changes.get() == before ? fresh : old);
    }

    /**
     * Called in the transaction that changes the directory, before it does. Changes of one account wait for each other.
     * The transaction sees its own change even if somebody else has looked meanwhile and kept what was before.
     * The version is the transaction's id, so one that is rolled back is never mistaken for a later one.
     */
    void change() {
        tx.run(jdbc -> {
            jdbc.sql("""
                    insert into directory (version) values (pg_current_xact_id()::text::bigint)
                    on conflict (account_id) do update set version = excluded.version
                    """).update();
            Tx.changes(this);
            var account = Tenant.account();
            forget(account);
            Tx.afterCommit(() -> forget(account));
        });
    }

    private void forget(long account) {
        changes.incrementAndGet();
        held.remove(account);
    }
}
