package dev.cartage.hub.web.place;

import dev.cartage.hub.account.Accounts;
import dev.cartage.hub.alert.Mailer;
import dev.cartage.hub.connection.Store;
import dev.cartage.hub.web.Words;
import dev.cartage.model.Problem;
import dev.cartage.spi.RemoteException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Mails a merchant the link by which they let Cartage into a store. */
@Component
class HandOverMail {
    private static final String MAIL = """
            Hello,

            %1$s carries the orders of your store “%2$s” to the warehouse with Cartage, and needs access to the store.

            Open this link to enter or authorize it yourself. %1$s never sees what you enter:

            %3$s

            The link works once and ends on %4$s. You need no account. If you do not know %1$s, there is nothing to do.
            """;

    private final Accounts accounts;
    private final Mailer mailer;

    HandOverMail(Accounts accounts, Mailer mailer) {
        this.accounts = accounts;
        this.mailer = mailer;
    }

    boolean isReady() {
        return mailer.isReady();
    }

    /** Waits until the mail server has taken it. @return why it was not mailed; empty if it was */
    Optional<Problem> send(String email, Store store, String link, Instant until) {
        if (!email.matches("[^@\\s,;<>]+@[^@\\s,;<>]+")) {
            return Optional.of(new Problem(
                    "email-wrong",
                    "“" + email + "” is no e-mail address, so the link was not mailed.",
                    "Copy the link and send it yourself."));
        }
        var company = accounts.current().name();
        try {
            mailer.send(
                    List.of(email),
                    UUID.randomUUID().toString(),
                    company + " asks for access to your store " + store.name(),
                    MAIL.formatted(company, store.name(), link, Words.utc(until)));
            return Optional.empty();
        } catch (RemoteException failure) {
            return Optional.of(failure.problem());
        }
    }
}
