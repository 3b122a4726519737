package dev.cartage.hub.rule;

import dev.cartage.hub.storage.Batch;
import dev.cartage.hub.storage.Timestamps;
import dev.cartage.rules.hook.Hook;
import java.time.InstantSource;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Writes rules of the current account. */
final class RuleWrites {
    private final InstantSource clock;

    RuleWrites(InstantSource clock) {
        this.clock = clock;
    }

    /** After all others of its hook. */
    void insert(JdbcClient jdbc, long id, Hook hook, RuleChecker.Verdict verdict) {
        jdbc.sql("""
                        insert into rule (id, hook, name, text, priority, version, created_at)
                        select ?, ?, ?, ?, coalesce(max(priority), 0) + 1, 1, ?
                        from rule where hook = ? and deleted_at is null
                        """)
                .params(id, hook.event(), verdict.name(), verdict.text())
                .param(Timestamps.parameter(clock.instant()))
                .param(hook.event())
                .update();
    }

    void version(JdbcClient jdbc, long id, int version, String text, String author, String note) {
        jdbc.sql("""
                        insert into rule_version (rule_id, version, text, author, note, saved_at)
                        values (?, ?, ?, ?, ?, ?)
                        """)
                .params(id, version, text, author, note)
                .param(Timestamps.parameter(clock.instant()))
                .update();
    }

    static void scopes(JdbcClient jdbc, long id, List<Scope> scopes) {
        Batch.of(scopes.stream().distinct().toList())
                .value(id)
                .texts(scope -> scope.kind().word())
                .longs(Scope::place)
                .update(jdbc, "insert into rule_scope (rule_id, kind, place_id) select ?, unnest(?), unnest(?)");
    }

    /** Numbers the rules as listed, from 1. */
    static void arrange(JdbcClient jdbc, List<SavedRule> order) {
        Batch.of(order).longs(SavedRule::id).update(jdbc, """
                update rule set priority = place from unnest(?) with ordinality wanted (id, place)
                where rule.id = wanted.id and priority <> place
                """);
    }
}
