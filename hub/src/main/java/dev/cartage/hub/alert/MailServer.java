package dev.cartage.hub.alert;

import java.util.Locale;

/**
 * Where mail leaves.
 *
 * @param user "" for a server that asks for no login
 * @param sender the mail address that messages come from
 */
public record MailServer(String host, int port, Security security, String user, String password, String sender) {
    /** How the line is kept private. */
    public enum Security {
        STARTTLS("STARTTLS, usually port 587"),
        TLS("TLS, usually port 465"),
        NONE("None, for a server in your own network");

        private final String title;

        Security(String title) {
            this.title = title;
        }

        public String title() {
            return title;
        }

        String stored() {
            return name().toLowerCase(Locale.ROOT);
        }

        static Security of(String stored) {
            return valueOf(stored.toUpperCase(Locale.ROOT));
        }
    }

    @Override
    public String toString() {
        return "mail server " + host + ":" + port;
    }
}
