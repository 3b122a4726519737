package dev.cartage.hub.storage;

import java.nio.file.Path;
import java.sql.SQLException;

/** Starts the server, prints its port, then commits numbers for ever, printing each once it is committed. */
final class CommittingChild {
    private CommittingChild() {}

    public static void main(String[] arguments) throws SQLException {
        var server = EmbeddedPostgres.start(new CartageHome(Path.of(arguments[0])));
        System.out.println(server.address().url());
        try (var connection = ApplicationRole.connect(server.address());
                var statement = connection.createStatement()) {
            statement.execute("create table if not exists committed (number bigint primary key)");
            for (var number = 1L; ; number++) {
                statement.execute("insert into committed values (" + number + ") on conflict do nothing");
                System.out.println(number);
            }
        }
    }
}
