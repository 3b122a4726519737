package dev.cartage.hub.connection;

import dev.cartage.hub.storage.Timestamps;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

/** Reads the directory of the current account. */
final class DirectoryRows {
    private static final JsonMapper JSON = JsonMapper.shared();

    private DirectoryRows() {}

    static Directory read(JdbcClient jdbc) {
        return new Directory(
                read(jdbc, "store", DirectoryRows::store, Store::id),
                read(jdbc, "warehouse", DirectoryRows::warehouse, Warehouse::id),
                read(jdbc, "connection", DirectoryRows::connection, Connection::id),
                applications(jdbc));
    }

    private static Map<String, Long> applications(JdbcClient jdbc) {
        return jdbc
                .sql("select platform, version from platform_application")
                .query((row, number) -> Map.entry(row.getString("platform"), row.getLong("version")))
                .list()
                .stream()
                .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private static <T> Map<Long, T> read(JdbcClient jdbc, String table, RowMapper<T> mapper, Function<T, Long> id) {
        SequencedMap<Long, T> rows = new LinkedHashMap<>();
        jdbc.sql("select * from " + table + " order by id")
                .query(mapper)
                .list()
                .forEach(row -> rows.put(id.apply(row), row));
        return Collections.unmodifiableMap(rows);
    }

    private static Store store(ResultSet row, int number) throws SQLException {
        return new Store(
                row.getLong("id"),
                row.getLong("merchant_id"),
                row.getInt("number"),
                row.getString("name"),
                row.getString("platform"),
                row.getInt("version"));
    }

    private static Warehouse warehouse(ResultSet row, int number) throws SQLException {
        return new Warehouse(
                row.getLong("id"),
                row.getLong("merchant_id"),
                row.getInt("number"),
                row.getString("name"),
                row.getString("platform"),
                row.getInt("version"));
    }

    private static Connection connection(ResultSet row, int number) throws SQLException {
        return new Connection(
                row.getLong("id"),
                row.getString("name"),
                row.getLong("merchant_id"),
                row.getLong("store_id"),
                row.getLong("warehouse_id"),
                Timestamps.readOptional(row, "enabled_at"),
                row.getInt("abandon_after"),
                List.of(JSON.readValue(row.getString("locations"), String[].class)));
    }
}
