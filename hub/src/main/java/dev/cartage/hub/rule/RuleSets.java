package dev.cartage.hub.rule;

import dev.cartage.hub.storage.Tenant;
import dev.cartage.hub.storage.Tx;
import dev.cartage.rules.hook.Hook;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.LongSupplier;

/**
 * Hands out each account's active rules, compiled, so that no order costs a query for them. What this node changes it
 * uses at once; what others change, within {@link #LOOK}.
 */
public final class RuleSets {
    static final Duration LOOK = Duration.ofMillis(500);

    private final Tx tx;
    private final RuleBook book;
    private final LongSupplier nanoseconds;
    private final Map<Long, Held> held = new ConcurrentHashMap<>();

    private record Held(Snapshot snapshot, long changes, long lookedAt) {}

    RuleSets(Tx tx, RuleBook book, LongSupplier nanoseconds) {
        this.tx = tx;
        this.book = book;
        this.nanoseconds = nanoseconds;
    }

    /** The active rules that count there, in their order; compiled once for each change of any rule or table. */
    public RuleSet at(Hook hook, Where where) {
        return current().at(hook, where);
    }

    /** Whether any rule of the account is active at the hook, wherever it counts. */
    public boolean any(Hook hook) {
        return current().any(hook);
    }

    /** Any rules, saved or not, as if they were all that is active there. */
    public RuleSet of(Hook hook, Where where, List<SavedRule> inOrder) {
        Snapshot snapshot = current();
        return RuleSet.of(hook, inOrder, snapshot.tables(where), snapshot.zone(where));
    }

    /** The lookup tables that rules of these scopes may name. */
    dev.cartage.rules.hook.Tables tables(List<Scope> scopes) {
        return current().tables(scopes);
    }

    /** Changes whenever a rule or a lookup table does. */
    public long version() {
        return current().version();
    }

    private Snapshot current() {
        Held copy = held.get(Tenant.account());
        long now = nanoseconds.getAsLong();
        if (copy != null && copy.changes() == book.changes() && now - copy.lookedAt() < LOOK.toNanos()) {
            return copy.snapshot();
        }
        return look(now);
    }

    private Snapshot look(long now) {
        long before = book.changes();
        return tx.call(jdbc -> {
            RuleBook.Version version = RuleBook.version(jdbc);
            Held copy = held.get(Tenant.account());
            Snapshot snapshot =
                    copy != null && copy.snapshot().isOf(version) ? copy.snapshot() : Snapshot.read(jdbc, version);
            if (version.clean()) {
                held.put(Tenant.account(), new Held(snapshot, before, now));
            }
            return snapshot;
        });
    }
}
