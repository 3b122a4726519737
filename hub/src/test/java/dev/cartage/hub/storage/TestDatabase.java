package dev.cartage.hub.storage;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Empty, migrated databases for tests, all on one server per process. The server's folder lasts in {@code target}, so
 * that later runs start fast.
 *
 * <pre>{@code
 * private static final Database DATABASE = TestDatabase.fresh();
 * private static final long ACCOUNT = TestDatabase.account(DATABASE);
 * }</pre>
 */
public final class TestDatabase {
    private static final CartageHome HOME = TestHomes.shared();
    private static final AtomicInteger COUNT = new AtomicInteger();

    private TestDatabase() {}

    /** A database that nobody else uses. Open until the test run ends; close it sooner if you like. */
    public static Database fresh() {
        return Database.open(HOME, freshAddress());
    }

    /** The same for tests that open it themselves, such as two nodes on one database. */
    public static DatabaseAddress freshAddress() {
        var name = "test_" + ProcessHandle.current().pid() + "_" + COUNT.incrementAndGet();
        execute(Server.TEMPLATE_OWNER, "create database " + name + " template cartage_template");
        // Tests kill processes, never the machine: no commit need wait for the disk.
        execute(Server.TEMPLATE_OWNER, "alter database " + name + " set synchronous_commit = off");
        return Server.RUNNING.address(name);
    }

    /** A new account in the database. */
    public static long account(Database database) {
        var id = new Ids(database.tx()).next();
        database.tx()
                .run(jdbc -> jdbc.sql("insert into account values (?, now())")
                        .param(id)
                        .update());
        return id;
    }

    /** Lets another home use the programs that are unpacked already, by a link that the test takes away again. */
    static Path sharePrograms(CartageHome home) throws IOException {
        var unpacked = PostgresBinaries.unpack(HOME.folder("postgres"));
        return Files.createSymbolicLink(home.folder("postgres").resolve(unpacked.getFileName()), unpacked);
    }

    static void execute(DatabaseAddress address, String sql) {
        try (var connection = ApplicationRole.connect(address);
                var statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static final class Server {
        private static final EmbeddedPostgres RUNNING = EmbeddedPostgres.start(HOME);
        private static final DatabaseAddress TEMPLATE_OWNER = RUNNING.address();

        static {
            dropOld();
            execute(TEMPLATE_OWNER, "create database cartage_template");
            Database.open(HOME, RUNNING.address("cartage_template")).close();
        }

        private static void dropOld() {
            var old = new ArrayList<String>();
            try (var connection = ApplicationRole.connect(TEMPLATE_OWNER);
                    var statement = connection.createStatement()) {
                var names = statement.executeQuery(
                        "select datname from pg_database where datname like 'test\\_%' or datname = 'cartage_template'");
                while (names.next()) {
                    old.add(names.getString(1));
                }
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
            old.forEach(name -> execute(TEMPLATE_OWNER, "drop database " + name + " with (force)"));
        }
    }
}
