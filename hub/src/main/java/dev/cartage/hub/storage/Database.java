package dev.cartage.hub.storage;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;

/**
 * The database, ready for work: migrated by its owner, used as {@code cartage_app}, whom row-level security binds.
 */
public final class Database implements AutoCloseable {
    /** Connections per node. */
    public static final int POOL_SIZE = 12;

    /** How long work waits for a connection before it is turned away. */
    public static final Duration POOL_PATIENCE = Duration.ofSeconds(5);

    private final Optional<EmbeddedPostgres> server;
    private final DatabaseAddress application;
    private final HikariDataSource pool;
    private final Tx tx;

    private Database(Optional<EmbeddedPostgres> server, DatabaseAddress application) {
        this.server = server;
        this.application = application;
        this.pool = pool(application);
        this.tx = new Tx(pool, server.isPresent() ? Voice.ofSession() : Voice.ofTransaction());
    }

    /** The server that the environment names, else the one that Cartage brings, on this home. */
    public static Database open(CartageHome home, Map<String, String> environment) {
        var named = DatabaseAddress.from(environment);
        if (named.isPresent()) {
            return open(home, named.get());
        }
        var server = EmbeddedPostgres.start(home);
        try {
            return open(home, server.address(), Optional.of(server));
        } catch (RuntimeException e) {
            server.close();
            throw e;
        }
    }

    /** A database of the user's own. */
    public static Database open(CartageHome home, DatabaseAddress owner) {
        return open(home, owner, Optional.empty());
    }

    private static Database open(CartageHome home, DatabaseAddress owner, Optional<EmbeddedPostgres> server) {
        var application = ApplicationRole.prepare(owner, home);
        migrate(owner);
        RowSecurity.check(application);
        return new Database(server, application);
    }

    private static void migrate(DatabaseAddress owner) {
        Flyway.configure()
                .dataSource(owner.url(), owner.user(), owner.password())
                .locations("classpath:db/migration")
                .validateMigrationNaming(true)
                // Named by time: one that was written earlier may arrive later, with the branch it was written on.
                .outOfOrder(true)
                .loggers("slf4j")
                .load()
                .migrate();
    }

    private static HikariDataSource pool(DatabaseAddress application) {
        var config = new HikariConfig();
        config.setPoolName("cartage");
        config.setJdbcUrl(application.url());
        config.setUsername(application.user());
        config.setPassword(application.password());
        config.setAutoCommit(false);
        config.setMaximumPoolSize(POOL_SIZE);
        // A hub at rest keeps the few that it looks for work with.
        config.setMinimumIdle(0);
        config.setIdleTimeout(Duration.ofSeconds(30).toMillis());
        config.setConnectionTimeout(POOL_PATIENCE.toMillis());
        // A frozen node must not hold its locks for ever. Reading a page by an index costs about what reading the next
        // one
        // does, on today's disks; the default of 4 is for turning ones, and makes the planner read small tables whole
        // and go on so when they have grown.
        config.addDataSourceProperty(
                "options",
                "-c idle_in_transaction_session_timeout=60s -c statement_timeout=5min -c random_page_cost=1.1");
        config.addDataSourceProperty("reWriteBatchedInserts", "true");
        config.addDataSourceProperty("ApplicationName", "cartage");
        return new HikariDataSource(config);
    }

    /** The one way to the tables. */
    public Tx tx() {
        return tx;
    }

    /** For libraries that bring their own SQL, such as the scheduler. Connections do not commit by themselves. */
    public DataSource pool() {
        return pool;
    }

    /** For the one connection of its own that listens for notifications. */
    public DatabaseAddress application() {
        return application;
    }

    @Override
    public void close() {
        pool.close();
        server.ifPresent(EmbeddedPostgres::close);
    }
}
