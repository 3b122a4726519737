package dev.cartage.hub.rule;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Reads lookup tables of the current account. */
final class TableRows {
    static final String SELECT = """
            select *, (select count(*) from lookup_row where table_id = lookup_table.id) rows from lookup_table
            """;

    private TableRows() {}

    static List<LookupTable> all(JdbcClient jdbc) {
        return jdbc.sql(SELECT + " order by name, kind, place_id")
                .query(TableRows::table)
                .list();
    }

    static List<LookupTable.Row> rows(JdbcClient jdbc, long tableId) {
        return jdbc.sql("select key, cells from lookup_row where table_id = ? order by position")
                .param(tableId)
                .query((row, number) -> new LookupTable.Row(row.getString("key"), cells(row)))
                .list();
    }

    static List<TableSet.Content> contents(JdbcClient jdbc) {
        Map<Long, Map<String, List<String>>> rows = new HashMap<>();
        jdbc.sql("select table_id, key, cells from lookup_row")
                .query((row, number) -> rows.computeIfAbsent(row.getLong("table_id"), _ -> new HashMap<>())
                        .put(row.getString("key"), cells(row)))
                .list();
        return all(jdbc).stream()
                .map(table -> new TableSet.Content(table, rows.getOrDefault(table.id(), Map.of())))
                .toList();
    }

    static LookupTable table(ResultSet row, int number) throws SQLException {
        return new LookupTable(
                row.getLong("id"),
                row.getString("name"),
                Scope.read(row.getString("kind"), row.getLong("place_id")),
                List.of((String[]) row.getArray("columns").getArray()),
                row.getInt("version"),
                row.getInt("rows"));
    }

    private static List<String> cells(ResultSet row) throws SQLException {
        return List.of((String[]) row.getArray("cells").getArray());
    }
}
