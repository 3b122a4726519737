package dev.cartage.hub.storage;

import java.util.Map;
import java.util.Optional;

/**
 * Where a PostgreSQL database is and who owns it.
 *
 * @param url JDBC address, {@code jdbc:postgresql://host:port/database}
 * @param user the schema's owner, who may make roles
 * @param password the owner's; empty where the server asks for none
 */
public record DatabaseAddress(String url, String user, String password) {
    public DatabaseAddress {
        if (!url.startsWith("jdbc:postgresql:")) {
            throw new StartupProblem(
                    "CARTAGE_DATABASE_URL does not name a PostgreSQL database.",
                    "Write it as jdbc:postgresql://host:5432/database, or leave it out to use the one Cartage brings.");
        }
    }

    /** The user's own server, from {@code CARTAGE_DATABASE_URL}, {@code _USER} and {@code _PASSWORD}. */
    public static Optional<DatabaseAddress> from(Map<String, String> environment) {
        var url = environment.getOrDefault("CARTAGE_DATABASE_URL", "").strip();
        return url.isEmpty()
                ? Optional.empty()
                : Optional.of(new DatabaseAddress(
                        url.startsWith("postgresql:") ? "jdbc:" + url : url,
                        environment.getOrDefault("CARTAGE_DATABASE_USER", EmbeddedPostgres.OWNER),
                        environment.getOrDefault("CARTAGE_DATABASE_PASSWORD", "")));
    }

    @Override
    public String toString() {
        return user + " at " + url;
    }
}
