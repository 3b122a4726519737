package dev.cartage.hub.alert;

import dev.cartage.hub.connection.Refused;
import dev.cartage.hub.connection.Secrets;
import dev.cartage.hub.storage.Tx;
import java.util.Optional;

/** The mail server of the current account. */
public final class MailServers {
    private static final String PLACE = "mail";
    private static final String FIELD = "password";
    private static final int LARGEST_PORT = 65_535;

    private final Tx tx;
    private final Secrets secrets;

    MailServers(Tx tx, Secrets secrets) {
        this.tx = tx;
        this.secrets = secrets;
    }

    /** Empty before somebody entered it. */
    public Optional<MailServer> find() {
        return tx.call(jdbc -> jdbc.sql("select * from mail_server")
                .query((row, number) -> new MailServer(
                        row.getString("host"),
                        row.getInt("port"),
                        MailServer.Security.of(row.getString("security")),
                        row.getString("user_name"),
                        row.getString("password").isEmpty()
                                ? ""
                                : secrets.open(PLACE, FIELD, row.getString("password")),
                        row.getString("sender")))
                .optional());
    }

    /**
     * Keeps it. An empty password leaves the one that there was, as long as there is a user.
     *
     * @throws Refused if host, port or sender are none
     */
    public void save(MailServer server) {
        var sender = ChannelAddress.check(Channel.Kind.MAIL, server.sender());
        if (!server.host().strip().matches("[A-Za-z0-9._:\\[\\]-]+")
                || server.port() < 1
                || server.port() > LARGEST_PORT
                || ChannelAddress.list(sender.text()).size() != 1) {
            throw Refused.because(
                    "mail-server-wrong",
                    "This is no mail server with one sender.",
                    "Enter its name, such as smtp.example.com, its port, and one address that messages come from.");
        }
        var user = server.user().strip();
        var password = user.isEmpty()
                ? ""
                : server.password().isEmpty() ? find().map(MailServer::password).orElse("") : server.password();
        var sealed = password.isEmpty() ? "" : secrets.seal(PLACE, FIELD, password);
        tx.run(jdbc -> jdbc.sql("""
                        insert into mail_server (host, port, security, user_name, password, sender)
                        values (?, ?, ?, ?, ?, ?)
                        on conflict (account_id) do update set host = excluded.host, port = excluded.port,
                            security = excluded.security, user_name = excluded.user_name,
                            password = excluded.password, sender = excluded.sender
                        """)
                .params(server.host().strip(), server.port(), server.security().stored(), user, sealed, sender.text())
                .update());
    }
}
