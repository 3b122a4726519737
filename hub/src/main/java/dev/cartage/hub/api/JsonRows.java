package dev.cartage.hub.api;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** Rows as the API shows them: each column is a field of its name. */
final class JsonRows {
    private static final JsonMapper JSON = JsonMapper.shared();

    private JsonRows() {}

    static Map<String, @Nullable Object> read(ResultSet row, int number) throws SQLException {
        Map<String, @Nullable Object> shown = new LinkedHashMap<>();
        var columns = row.getMetaData();
        for (int column = 1; column <= columns.getColumnCount(); column++) {
            shown.put(columns.getColumnLabel(column), value(row, column, columns.getColumnTypeName(column)));
        }
        return shown;
    }

    private static @Nullable Object value(ResultSet row, int column, String type) throws SQLException {
        return switch (type) {
            case "timestamptz" -> {
                var at = row.getObject(column, OffsetDateTime.class);
                yield at == null ? null : at.toInstant().toString();
            }
            case "jsonb" -> {
                var text = row.getString(column);
                yield text == null ? null : JSON.readValue(text, Object.class);
            }
            case "_text", "_int8" -> {
                Array array = row.getArray(column);
                yield array == null ? null : List.of((Object[]) array.getArray());
            }
            default -> row.getObject(column);
        };
    }
}
