package dev.cartage.hub.storage;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collections;
import java.util.Map;
import java.util.OptionalLong;
import java.util.WeakHashMap;
import org.postgresql.PGConnection;

/** Says in a transaction that has just begun for which account it speaks; the policies show the rows of no other. */
interface Voice {
    void speakFor(OptionalLong account, Connection connection) throws SQLException;

    /** The transaction was rolled back, and with it whatever was said in it. */
    void forget(Connection connection);

    /** For each transaction alone: also right where a pooler stands before the server and mixes sessions. */
    static Voice ofTransaction() {
        return new Voice() {
            @Override
            public void speakFor(OptionalLong account, Connection connection) throws SQLException {
                if (account.isPresent()) {
                    say(Long.toString(account.getAsLong()), true, connection);
                }
            }

            @Override
            public void forget(Connection connection) {}
        };
    }

    /**
     * Once for a session, until another account, or none, is to be spoken for: most transactions then save a question to
     * the server. Only for a server that is reached directly, and connections that nothing else speaks on.
     */
    static Voice ofSession() {
        Map<PGConnection, String> said = Collections.synchronizedMap(new WeakHashMap<>());
        return new Voice() {
            @Override
            public void speakFor(OptionalLong account, Connection connection) throws SQLException {
                String wanted = account.isPresent() ? Long.toString(account.getAsLong()) : "";
                PGConnection session = connection.unwrap(PGConnection.class);
                if (!wanted.equals(said.getOrDefault(session, ""))) {
                    said.remove(session);
                    say(wanted, false, connection);
                    said.put(session, wanted);
                }
            }

            /** Says it again, whatever it was: to be silent would be wrong if it stood before the transaction. */
            @Override
            public void forget(Connection connection) {
                try {
                    said.put(connection.unwrap(PGConnection.class), "not known");
                } catch (SQLException broken) {
                    // Nobody speaks on it again.
                }
            }
        };
    }

    private static void say(String account, boolean inTransaction, Connection connection) throws SQLException {
        try (var statement = connection.prepareStatement("select set_config('cartage.account', ?, ?)")) {
            statement.setString(1, account);
            statement.setBoolean(2, inTransaction);
            statement.execute();
        }
    }
}
