package dev.cartage.hub.alert;

import dev.cartage.hub.storage.Tx;
import dev.cartage.model.Problem;
import dev.cartage.spi.RemoteException;
import dev.cartage.transport.AddressGuard;
import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Date;
import java.util.List;
import java.util.Properties;

/** Sends mail over the account's mail server. */
public final class Mailer {
    private static final String PATIENCE = "10000";

    private final MailServers servers;
    private final AddressGuard guard;
    private final InstantSource clock;

    Mailer(MailServers servers, AddressGuard guard, InstantSource clock) {
        this.servers = servers;
        this.guard = guard;
        this.clock = clock;
    }

    /** Whether the current account has a mail server. */
    public boolean isReady() {
        return servers.find().isPresent();
    }

    /**
     * Sends one mail and waits until the server has taken it. Outside every transaction.
     *
     * @param id the same where a mail is sent again, so that mail programs show it once
     * @throws RemoteException.NoAnswer if the server did not take it now
     * @throws RemoteException.NotAuthorized if the server refuses the login, or lies where it may not
     * @throws RemoteException.Rejected if the server refuses an address for good, or there is none
     */
    public void send(List<String> to, String id, String subject, String text) {
        if (Tx.active()) {
            throw new IllegalStateException("A mail within a transaction: end the transaction first");
        }
        var server = servers.find()
                .orElseThrow(() -> new RemoteException.NoAnswer(
                        new Problem(
                                "no-mail-server",
                                "There is no mail server to send mail with.",
                                "Enter one under Settings, Mail; what waits leaves by itself then."),
                        false));
        guard.resolve(server.host());
        try {
            var session = Session.getInstance(properties(server));
            var mail = mail(session, server, to, id, subject, text, clock.instant());
            try (var transport = session.getTransport("smtp")) {
                if (server.user().isEmpty()) {
                    transport.connect(server.host(), server.port(), null, null);
                } else {
                    transport.connect(server.host(), server.port(), server.user(), server.password());
                }
                transport.sendMessage(mail, mail.getAllRecipients());
            }
        } catch (MessagingException failure) {
            throw translated(failure, server);
        }
    }

    private Properties properties(MailServer server) {
        var properties = new Properties();
        properties.put("mail.smtp.socketFactory", new GuardedSockets(guard));
        // Without this a failure would be tried again around the guard.
        properties.put("mail.smtp.socketFactory.fallback", "false");
        properties.put("mail.smtp.connectiontimeout", PATIENCE);
        properties.put("mail.smtp.timeout", PATIENCE);
        properties.put("mail.smtp.writetimeout", PATIENCE);
        properties.put("mail.smtp.auth", Boolean.toString(!server.user().isEmpty()));
        properties.put("mail.smtp.ssl.checkserveridentity", "true");
        switch (server.security()) {
            case STARTTLS -> {
                properties.put("mail.smtp.starttls.enable", "true");
                properties.put("mail.smtp.starttls.required", "true");
            }
            case TLS -> properties.put("mail.smtp.ssl.enable", "true");
            case NONE -> {}
        }
        return properties;
    }

    private static MimeMessage mail(
            Session session, MailServer server, List<String> to, String id, String subject, String text, Instant now)
            throws MessagingException {
        var domain = server.sender().substring(server.sender().indexOf('@') + 1);
        var mail = new MimeMessage(session) {
            @Override
            protected void updateMessageID() throws MessagingException {
                setHeader("Message-ID", "<" + id + "@" + domain + ">");
            }
        };
        mail.setFrom(new InternetAddress(server.sender()));
        for (var address : to) {
            mail.addRecipient(Message.RecipientType.TO, new InternetAddress(address));
        }
        mail.setSubject(subject.replaceAll("\\s+", " "), "UTF-8");
        mail.setText(text, "UTF-8");
        mail.setSentDate(Date.from(now));
        // As RFC 3834 asks, so that nobody's absence notice answers.
        mail.setHeader("Auto-Submitted", "auto-generated");
        return mail;
    }

    private static RemoteException translated(MessagingException failure, MailServer server) {
        var said = String.valueOf(failure.getMessage())
                .replaceAll("\\p{Cntrl}+", " ")
                .strip();
        var words = said.length() > 200 ? said.substring(0, 200) + "…" : said;
        if (failure instanceof AuthenticationFailedException) {
            return new RemoteException.NotAuthorized(new Problem(
                    "mail-login-refused",
                    "The mail server " + server.host() + " refuses the login: " + words,
                    "Check user and password under Settings, Mail."));
        }
        if (failure instanceof SendFailedException) {
            return new RemoteException.Rejected(new Problem(
                    "mail-refused",
                    "The mail server " + server.host() + " does not take this mail: " + words,
                    "Check the addresses of sender and receivers."));
        }
        return new RemoteException.NoAnswer(
                new Problem(
                        "mail-not-sent",
                        "The mail server " + server.host() + " could not be used: " + words,
                        "Check name, port and security under Settings, Mail. It is tried again by itself."),
                true);
    }
}
