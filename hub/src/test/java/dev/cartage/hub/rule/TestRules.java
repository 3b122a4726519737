package dev.cartage.hub.rule;

import dev.cartage.hub.connection.TestConnections;
import dev.cartage.hub.lane.Lanes;
import dev.cartage.hub.storage.Ids;
import dev.cartage.hub.storage.Tx;
import dev.cartage.rules.hook.Hook;
import java.time.Clock;
import java.util.List;

/** The rules of a database, wired by hand. */
public record TestRules(Rules rules, RuleSets sets, RuleChecker checker, Tables tables, RuleLog log) {
    public static TestRules on(Tx tx, Clock clock, TestConnections all) {
        RuleBook book = new RuleBook(tx, new Lanes(tx), clock);
        RuleSets sets = new RuleSets(tx, book, System::nanoTime);
        RuleChecker checker = new RuleChecker(sets, all.stores(), all.warehouses(), all.connections());
        Ids ids = new Ids(tx);
        return new TestRules(
                new Rules(tx, ids, clock, book, checker),
                sets,
                checker,
                new Tables(tx, ids, book),
                new RuleLog(tx, ids));
    }

    /** A rule that counts everywhere in the account, switched on. */
    public SavedRule active(Hook hook, String text) {
        return rules.activate(
                saved(rules.create(hook, text, List.of(Scope.ACCOUNT), "Sam")).id());
    }

    public static SavedRule saved(Saving saving) {
        return switch (saving) {
            case Saving.Saved saved -> saved.rule();
            case Saving.Faulty faulty -> throw new AssertionError(faulty.faults());
            case Saving.Stale stale -> throw new AssertionError("stale: " + stale.current());
        };
    }
}
