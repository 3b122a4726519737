package dev.cartage.hub.storage;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import java.util.Set;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.AbstractDataSource;
import org.springframework.jdbc.datasource.SmartDataSource;
import org.springframework.jdbc.support.SQLExceptionSubclassTranslator;

/**
 * Opens transactions; nothing else does. Each speaks for the {@link Tenant} bound when it began. Work inside work joins
 * the outer transaction: all of it is committed, or nothing.
 */
public final class Tx {
    /** Work on the database. Its client is good until the work returns. */
    @FunctionalInterface
    public interface Work<T, E extends Exception> {
        T call(JdbcClient jdbc) throws E;
    }

    /** Work that answers nothing. */
    @FunctionalInterface
    public interface Task<E extends Exception> {
        void run(JdbcClient jdbc) throws E;
    }

    private static final ScopedValue<OpenTransaction> OPEN = ScopedValue.newInstance();

    private final DataSource pool;
    private final Voice voice;
    private final JdbcClient jdbc = JdbcClient.create(new OpenConnection());

    public Tx(DataSource pool) {
        this(pool, Voice.ofTransaction());
    }

    Tx(DataSource pool, Voice voice) {
        this.pool = pool;
        this.voice = voice;
    }

    /** Whether this thread is inside a transaction, where nobody may call the outside world. */
    public static boolean active() {
        return OPEN.isBound();
    }

    /**
     * Runs the task once the open transaction is committed, on the same thread; it must be quick and must not fail. Not at
     * all if the transaction fails.
     *
     * @throws java.util.NoSuchElementException outside a transaction
     */
    public static void afterCommit(Runnable task) {
        OPEN.get().afterCommit(task);
    }

    /** Remembers for the open transaction that it changes what is kept elsewhere as a copy. */
    public static void changes(Object what) {
        OPEN.get().changed(what);
    }

    /** Whether the open transaction, if there is one, has said {@link #changes}: then copies of others are not for it. */
    public static boolean hasChanged(Object what) {
        return OPEN.isBound() && OPEN.get().hasChanged(what);
    }

    public <E extends Exception> void run(Task<E> task) throws E {
        Work<Boolean, E> work = jdbc -> {
            task.run(jdbc);
            return true;
        };
        call(work);
    }

    /**
     * @throws IllegalStateException if an outer transaction speaks for another account, or work that joined it failed
     * @throws org.springframework.dao.DataAccessException if the database refuses; a {@code
     *     TransientDataAccessResourceException} if no connection came free in time
     */
    public <T, E extends Exception> T call(Work<T, E> work) throws E {
        if (OPEN.isBound() && OPEN.get().owner() == this) {
            return OPEN.get().join(() -> work.call(jdbc));
        }
        try (var connection = pool.getConnection()) {
            return begin(connection, work);
        } catch (SQLException e) {
            var translated = new SQLExceptionSubclassTranslator().translate("transaction", null, e);
            throw translated == null ? new IllegalStateException(e) : translated;
        }
    }

    private <T, E extends Exception> T begin(Connection connection, Work<T, E> work) throws SQLException, E {
        try {
            var transaction = new OpenTransaction(this, connection, Tenant.current());
            voice.speakFor(transaction.account(), connection);
            limitTo(Sight.merchants(), connection);
            ScopedValue.CallableOp<T, E> body = () -> work.call(jdbc);
            T answer = ScopedValue.where(OPEN, transaction).call(body);
            transaction.requireWhole();
            connection.commit();
            transaction.tellCommitted();
            return answer;
        } catch (Throwable failure) {
            rollBack(connection, failure);
            throw failure;
        }
    }

    /** Within the account, for this transaction alone. */
    private static void limitTo(Optional<Set<Long>> merchants, Connection connection) throws SQLException {
        if (merchants.isPresent()) {
            try (var statement = connection.prepareStatement("select set_config('cartage.merchants', ?, true)")) {
                statement.setString(1, Sight.setting(merchants.get()));
                statement.execute();
            }
        }
    }

    private void rollBack(Connection connection, Throwable failure) {
        try {
            connection.rollback();
        } catch (SQLException e) {
            failure.addSuppressed(e);
        }
        voice.forget(connection);
    }

    /** Hands the client the connection of the transaction that is open on this thread. */
    private final class OpenConnection extends AbstractDataSource implements SmartDataSource {
        @Override
        public Connection getConnection() {
            if (!OPEN.isBound() || OPEN.get().owner() != Tx.this) {
                throw new IllegalStateException("No transaction is open: wrap this in Tx");
            }
            return OPEN.get().connection();
        }

        @Override
        public Connection getConnection(String username, String password) {
            return getConnection();
        }

        @Override
        public boolean shouldClose(Connection connection) {
            return false;
        }
    }
}
