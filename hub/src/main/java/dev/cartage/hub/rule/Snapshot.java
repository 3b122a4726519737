package dev.cartage.hub.rule;

import dev.cartage.rules.hook.Hook;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.jdbc.core.simple.JdbcClient;

/** An account's active rules and all its lookup tables at one moment; each set is compiled when it is first asked for. */
final class Snapshot {
    private final long version;
    private final Zones zones;
    private final List<SavedRule> active;
    private final List<TableSet.Content> tables;
    private final Map<Key, RuleSet> sets = new ConcurrentHashMap<>();

    private record Key(Hook hook, Where where) {}

    private Snapshot(long version, Zones zones, List<SavedRule> active, List<TableSet.Content> tables) {
        this.version = version;
        this.zones = zones;
        this.active = active;
        this.tables = tables;
    }

    static Snapshot read(JdbcClient jdbc, RuleBook.Version version) {
        List<SavedRule> active =
                RuleRows.all(jdbc).stream().filter(SavedRule::active).toList();
        return new Snapshot(version.number(), version.zones(), active, TableRows.contents(jdbc));
    }

    RuleSet at(Hook hook, Where where) {
        return sets.computeIfAbsent(new Key(hook, where), this::compile);
    }

    boolean any(Hook hook) {
        return active.stream().anyMatch(rule -> rule.hook() == hook);
    }

    private RuleSet compile(Key key) {
        List<SavedRule> counting = active.stream()
                .filter(rule -> rule.hook() == key.hook() && rule.covers(key.where()))
                .toList();
        return RuleSet.of(key.hook(), counting, tables(key.where()), zone(key.where()));
    }

    dev.cartage.rules.hook.Tables tables(Where where) {
        return new TableSet(tables.stream()
                .filter(content -> content.table().scope().covers(where))
                .toList());
    }

    /** Those of the account, and of the places named; of a rule for a connection, all. */
    dev.cartage.rules.hook.Tables tables(List<Scope> scopes) {
        boolean all = scopes.stream().anyMatch(scope -> scope.kind() == Scope.Kind.CONNECTION);
        return new TableSet(tables.stream()
                .filter(content -> all
                        || content.table().scope().equals(Scope.ACCOUNT)
                        || scopes.contains(content.table().scope()))
                .toList());
    }

    boolean isOf(RuleBook.Version current) {
        return version == current.number() && zones.equals(current.zones());
    }

    long version() {
        return version;
    }

    ZoneId zone(Where where) {
        return zones.at(where);
    }
}
