package dev.cartage.bench.measure;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** The hub's own database, entered as its owner: to look at its counters, and to start flows without waiting for them. */
public final class HubDatabase implements AutoCloseable {
    private final Connection connection;

    private HubDatabase(Connection connection) {
        this.connection = connection;
    }

    /** @param home of a hub that runs */
    public static HubDatabase of(Path home) throws IOException, SQLException {
        Path folder = home.resolve("postgres");
        String port = Files.readString(folder.resolve("port")).strip();
        String password = Files.readString(folder.resolve("password")).strip();
        return new HubDatabase(
                DriverManager.getConnection("jdbc:postgresql://127.0.0.1:" + port + "/postgres", "cartage", password));
    }

    /** What "run now" does, for all stores and warehouses in one statement. */
    public void runAllNow() throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute("""
                    insert into lane (name, account_id, due_at)
                    select 'store/' || id || '/import', account_id, now() from store
                    union all select 'warehouse/' || id || '/inbound', account_id, now() from warehouse
                    order by 1
                    on conflict (name) do update
                    set due_at = least(lane.due_at, excluded.due_at), wakes = lane.wakes + 1
                    """);
        }
    }

    public String setting(String name) throws SQLException {
        return rows("show " + name).getFirst().getFirst();
    }

    /** The first column of the first row. */
    public long number(String sql) throws SQLException {
        return Long.parseLong(rows(sql).getFirst().getFirst());
    }

    public void execute(String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    public List<List<String>> rows(String sql) throws SQLException {
        List<List<String>> rows = new ArrayList<>();
        try (var statement = connection.createStatement();
                var result = statement.executeQuery(sql)) {
            int columns = result.getMetaData().getColumnCount();
            while (result.next()) {
                List<String> row = new ArrayList<>();
                for (int column = 1; column <= columns; column++) {
                    row.add(String.valueOf(result.getString(column)));
                }
                rows.add(row);
            }
        }
        return rows;
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
