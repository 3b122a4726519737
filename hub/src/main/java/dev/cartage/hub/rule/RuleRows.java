package dev.cartage.hub.rule;

import dev.cartage.hub.storage.Timestamps;
import dev.cartage.rules.hook.Hook;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Reads rules of the current account. */
final class RuleRows {
    private static final String SELECT = """
            select rule.*, array(select kind || '/' || place_id from rule_scope where rule_id = rule.id
                order by kind, place_id) scopes
            from rule where deleted_at is null
            """;

    private RuleRows() {}

    /** By hook, in the order in which they run. */
    static List<SavedRule> all(JdbcClient jdbc) {
        return jdbc.sql(SELECT + " order by hook, priority, id")
                .query(RuleRows::read)
                .list();
    }

    static List<SavedRule> at(JdbcClient jdbc, Hook hook) {
        return jdbc.sql(SELECT + " and hook = ? order by priority, id")
                .param(hook.event())
                .query(RuleRows::read)
                .list();
    }

    static Optional<SavedRule> find(JdbcClient jdbc, long id) {
        return jdbc.sql(SELECT + " and id = ?").param(id).query(RuleRows::read).optional();
    }

    /** Newest first. */
    static List<RuleVersion> versions(JdbcClient jdbc, long id) {
        return jdbc.sql("select * from rule_version where rule_id = ? order by version desc")
                .param(id)
                .query((row, number) -> new RuleVersion(
                        row.getInt("version"),
                        row.getString("text"),
                        row.getString("author"),
                        row.getString("note"),
                        Timestamps.read(row, "saved_at")))
                .list();
    }

    private static SavedRule read(ResultSet row, int number) throws SQLException {
        return new SavedRule(
                row.getLong("id"),
                Hook.of(row.getString("hook")).orElseThrow(),
                row.getString("name"),
                row.getString("text"),
                scopes(row),
                row.getInt("priority"),
                row.getBoolean("active"),
                row.getInt("version"),
                row.getInt("every_minutes"),
                Timestamps.read(row, "created_at"));
    }

    private static List<Scope> scopes(ResultSet row) throws SQLException {
        List<Scope> scopes = new ArrayList<>();
        for (String scope : (String[]) row.getArray("scopes").getArray()) {
            String[] parts = scope.split("/", 2);
            scopes.add(Scope.read(parts[0], Long.parseLong(parts[1])));
        }
        return scopes;
    }
}
