package dev.cartage.hub.rule;

import dev.cartage.hub.connection.Refused;
import dev.cartage.hub.storage.Ids;
import dev.cartage.hub.storage.Timestamps;
import dev.cartage.hub.storage.Tx;
import dev.cartage.rules.hook.Hook;
import dev.cartage.rules.syntax.Fault;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The rules of the current account. A new one is inactive and stands last; every save of a text is a version. */
public final class Rules {
    /** The work of the lane in which timers' rules run; woken whenever rules change. */
    public static final String TIMER = "rule-timer";

    private final Tx tx;
    private final Ids ids;
    private final InstantSource clock;
    private final RuleBook book;
    private final RuleChecker checker;
    private final RuleWrites writes;

    Rules(Tx tx, Ids ids, InstantSource clock, RuleBook book, RuleChecker checker) {
        this.tx = tx;
        this.ids = ids;
        this.clock = clock;
        this.book = book;
        this.checker = checker;
        this.writes = new RuleWrites(clock);
    }

    /** By hook, in the order in which they run. */
    public List<SavedRule> all() {
        return tx.call(RuleRows::all);
    }

    /** In the order in which they run. */
    public List<SavedRule> at(Hook hook) {
        return tx.call(jdbc -> RuleRows.at(jdbc, hook));
    }

    /** Those that are switched on, in the order in which they run. */
    public List<SavedRule> active(Hook hook) {
        return at(hook).stream().filter(SavedRule::active).toList();
    }

    /** What would be active if the rule said this and were switched on. The text must have no errors. */
    public List<SavedRule> proposed(long id, String text) {
        SavedRule rule = require(id);
        RuleChecker.Verdict verdict = checker.check(rule.hook(), text, rule.scopes());
        return at(rule.hook()).stream()
                .filter(one -> one.active() || one.id() == id)
                .map(one -> one.id() == id ? one.saying(verdict.name(), verdict.text()) : one)
                .toList();
    }

    /** What would be active if the rule were switched off. */
    public List<SavedRule> proposedWithout(long id) {
        return active(require(id).hook()).stream().filter(one -> one.id() != id).toList();
    }

    public Optional<SavedRule> find(long id) {
        return tx.call(jdbc -> RuleRows.find(jdbc, id));
    }

    /** @throws Refused if there is none */
    public SavedRule require(long id) {
        return find(id).orElseThrow(
                        () -> Refused.because("no-rule", "There is no such rule.", "Choose a rule of the list."));
    }

    /**
     * A new rule, inactive, after all others of its hook.
     *
     * @param text holds one rule
     * @param scopes at least one
     * @param author the name of the person
     */
    public Saving create(Hook hook, String text, List<Scope> scopes, String author) {
        RuleChecker.Verdict verdict = checker.check(hook, text, scopes);
        if (verdict.hasErrors()) {
            return new Saving.Faulty(verdict.faults());
        }
        long id = ids.next();
        tx.run(jdbc -> {
            book.change();
            writes.insert(jdbc, id, hook, verdict);
            writes.version(jdbc, id, 1, verdict.text(), author, "");
            RuleWrites.scopes(jdbc, id, scopes);
        });
        return new Saving.Saved(require(id), verdict.faults());
    }

    /**
     * A new version of the rule. Saving what it says already makes none.
     *
     * @param seen the version on which the text is based
     */
    public Saving save(long id, int seen, String text, String author) {
        return save(id, seen, text, author, "");
    }

    private Saving save(long id, int seen, String text, String author, String note) {
        SavedRule before = require(id);
        RuleChecker.Verdict verdict = checker.check(before.hook(), text, before.scopes());
        if (verdict.hasErrors()) {
            return new Saving.Faulty(verdict.faults());
        }
        return tx.call(jdbc -> {
            book.change();
            SavedRule current = require(id);
            if (current.version() != seen) {
                return new Saving.Stale(current);
            }
            if (!current.text().equals(verdict.text())) {
                jdbc.sql("update rule set name = ?, text = ?, version = version + 1 where id = ?")
                        .params(verdict.name(), verdict.text(), id)
                        .update();
                writes.version(jdbc, id, current.version() + 1, verdict.text(), author, note);
            }
            return new Saving.Saved(require(id), verdict.faults());
        });
    }

    /** Newest first. */
    public List<RuleVersion> versions(long id) {
        return tx.call(jdbc -> RuleRows.versions(jdbc, id));
    }

    /** What changed from one version to another, be it older or newer. */
    public List<TextDiff.Line> diff(long id, int from, int to) {
        List<RuleVersion> versions = versions(id);
        return TextDiff.of(text(versions, from), text(versions, to));
    }

    private static String text(List<RuleVersion> versions, int wanted) {
        return versions.stream()
                .filter(version -> version.version() == wanted)
                .findFirst()
                .map(RuleVersion::text)
                .orElseThrow(() -> Refused.because(
                        "no-version", "There is no version " + wanted + ".", "Choose a version of the list."));
    }

    /** Saves an older version's text as a new version. */
    public Saving rollBack(long id, int seen, int version, String author) {
        return save(id, seen, text(versions(id), version), author, "rolled back to version " + version);
    }

    /** From now on it counts. @throws Refused if it would not run, as after a lookup table was changed */
    public SavedRule activate(long id) {
        SavedRule rule = require(id);
        Optional<Fault> error = checker.check(rule.hook(), rule.text(), rule.scopes()).faults().stream()
                .filter(Fault::isError)
                .findFirst();
        if (error.isPresent()) {
            throw Refused.because("rule-faulty", "The rule has an error. " + error.get(), "Correct the rule first.");
        }
        return change(id, "update rule set active = true where id = ?");
    }

    public SavedRule deactivate(long id) {
        return change(id, "update rule set active = false where id = ?");
    }

    private SavedRule change(long id, String sql) {
        return tx.call(jdbc -> {
            book.change();
            require(id);
            jdbc.sql(sql).param(id).update();
            return require(id);
        });
    }

    /** Lets the rule run at this place of its hook's list, from 1; the others keep their order. */
    public List<SavedRule> move(long id, int priority) {
        return tx.call(jdbc -> {
            book.change();
            SavedRule moved = require(id);
            List<SavedRule> order = new ArrayList<>(at(moved.hook()));
            order.removeIf(rule -> rule.id() == id);
            order.add(Math.clamp(priority - 1L, 0, order.size()), moved);
            RuleWrites.arrange(jdbc, order);
            return at(moved.hook());
        });
    }

    /** Lets the rule count in these places, and no others. At least one. */
    public SavedRule share(long id, List<Scope> scopes) {
        checker.requirePlaces(scopes);
        return tx.call(jdbc -> {
            book.change();
            require(id);
            jdbc.sql("delete from rule_scope where rule_id = ?").param(id).update();
            RuleWrites.scopes(jdbc, id, scopes);
            return require(id);
        });
    }

    /** How often a timer's rule runs; at least every minute. */
    public SavedRule runEvery(long id, int minutes) {
        return tx.call(jdbc -> {
            book.change();
            require(id);
            jdbc.sql("update rule set every_minutes = ? where id = ?")
                    .params(Math.max(1, minutes), id)
                    .update();
            return require(id);
        });
    }

    /** It counts no more. Its versions stay, for the orders that it touched. */
    public void delete(long id) {
        tx.run(jdbc -> {
            book.change();
            SavedRule rule = require(id);
            jdbc.sql("update rule set deleted_at = ?, active = false where id = ?")
                    .params(Timestamps.parameter(clock.instant()), id)
                    .update();
            RuleWrites.arrange(jdbc, at(rule.hook()));
        });
    }
}
