package dev.cartage.hub.storage;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Proves at every start that the database itself keeps the tenants apart. */
final class RowSecurity {
    /**
     * Tables that row-level security leaves alone. They hold ids, or are read only joined to a table inside.
     *
     * <ul>
     *   <li>{@code account}: which accounts exist, so that flows can visit each; ids and dates only
     *   <li>{@code door}: which account a secret belongs to; hashes and ids, read before the account is known
     *   <li>{@code passkey_challenge}: what devices are to sign; hashes and times, before anybody is known
     *   <li>{@code node}, {@code lease}, {@code lane}: where work waits and who does it; ids and times only
     *   <li>{@code scheduled_tasks}: next fire of each flow, by id
     *   <li>{@code budget}: calls left with a remote, by credential id
     *   <li>{@code order_search}: its operators are not leakproof and would be slow inside; always joined to orders
     *   <li>{@code flyway_schema_history}: which migrations ran
     * </ul>
     */
    static final Set<String> OUTSIDE = Set.of(
            "account",
            "node",
            "lease",
            "lane",
            "door",
            "passkey_challenge",
            "scheduled_tasks",
            "budget",
            "order_search",
            "flyway_schema_history");

    private RowSecurity() {}

    /** @throws StartupProblem if the role stands above the policies or a table has none */
    static void check(DatabaseAddress application) {
        try (var connection = ApplicationRole.connect(application);
                var statement = connection.createStatement()) {
            var above = statement.executeQuery(
                    "select from pg_roles where (rolsuper or rolbypassrls) and pg_has_role(current_user, oid, 'member')");
            if (above.next()) {
                throw new StartupProblem(
                        "The role " + ApplicationRole.NAME + " can see every tenant's rows.",
                        "Run: ALTER ROLE " + ApplicationRole.NAME
                                + " NOSUPERUSER NOBYPASSRLS, and take it out of roles that are above row-level security.");
            }
            var open = new ArrayList<String>();
            var tables = statement.executeQuery("""
                    select relname from pg_class
                    where relnamespace = current_schema()::regnamespace and relkind in ('r', 'p')
                      and (not (relrowsecurity and relforcerowsecurity) or pg_has_role(current_user, relowner, 'member'))
                    """);
            while (tables.next()) {
                open.add(tables.getString(1));
            }
            refuse(open.stream()
                    .filter(table -> !OUTSIDE.contains(table))
                    .sorted()
                    .toList());
        } catch (SQLException e) {
            throw new StartupProblem(
                    "Cartage cannot sign in to its database as " + ApplicationRole.NAME + " (" + e.getMessage() + ").",
                    "Let the server accept this role with a password (pg_hba.conf).",
                    e);
        }
    }

    private static void refuse(List<String> open) {
        if (!open.isEmpty()) {
            throw new StartupProblem(
                    "Tables without forced row-level security: " + String.join(", ", open) + ".",
                    "Call protect_table for each in the migration that makes it.");
        }
    }
}
