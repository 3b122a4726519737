package dev.cartage.hub.storage;

import java.security.GeneralSecurityException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Base64;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;

/** The role {@code cartage_app}, as which the hub works: it owns nothing and row-level security binds it. */
final class ApplicationRole {
    static final String NAME = "cartage_app";

    private static final String MISSING_RIGHT =
            "Let the user of CARTAGE_DATABASE_USER make roles (ALTER ROLE … CREATEROLE), or give it a database server of its own.";

    private ApplicationRole() {}

    /** Makes the role where it is missing and gives it its password. */
    static DatabaseAddress prepare(DatabaseAddress owner, CartageHome home) {
        var application = new DatabaseAddress(owner.url(), NAME, password(owner, home));
        if (!worksAlready(application)) {
            try (var connection = connect(owner)) {
                create(connection, application.password());
            } catch (SQLException e) {
                throw new StartupProblem(
                        "Cartage cannot prepare its role " + NAME + " in the database (" + e.getMessage() + ").",
                        "08001".equals(e.getSQLState()) || "28P01".equals(e.getSQLState())
                                ? "Check CARTAGE_DATABASE_URL, CARTAGE_DATABASE_USER and CARTAGE_DATABASE_PASSWORD."
                                : MISSING_RIGHT,
                        e);
            }
        }
        return application;
    }

    /**
     * All nodes on one server must come to the same password without telling each other, so it is derived from the
     * owner's, which they share. An owner without one has it made up and kept in the home.
     */
    private static String password(DatabaseAddress owner, CartageHome home) {
        if (owner.password().isEmpty()) {
            return home.secret("database-" + NAME);
        }
        try {
            var slow = new PBEKeySpec(owner.password().toCharArray(), NAME.getBytes(), 20_000, 192);
            var bytes = SecretKeyFactory.getInstance("PBKDF2WithHmacSHA256")
                    .generateSecret(slow)
                    .getEncoded();
            return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static boolean worksAlready(DatabaseAddress application) {
        try (var _ = connect(application)) {
            return true;
        } catch (SQLException e) {
            return false;
        }
    }

    private static void create(Connection connection, String password) throws SQLException {
        try (var statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            // Two nodes that start together take turns; the password has no character that needs escaping.
            statement.execute("select pg_advisory_xact_lock(hashtext('" + NAME + "'))");
            var known = statement.executeQuery("select from pg_roles where rolname = '" + NAME + "'");
            statement.execute((known.next() ? "alter" : "create") + " role " + NAME + " login inherit password '"
                    + password + "'");
            connection.commit();
        }
    }

    static Connection connect(DatabaseAddress address) throws SQLException {
        return DriverManager.getConnection(address.url(), address.user(), address.password());
    }
}
