package dev.cartage.hub.web.setting;

import dev.cartage.hub.account.Person;
import dev.cartage.hub.account.SignInLinks;
import dev.cartage.hub.alert.Mailer;
import dev.cartage.hub.web.OwnAddress;
import dev.cartage.model.Problem;
import dev.cartage.spi.RemoteException;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Lets somebody in by a one-time link, which is mailed; where that cannot be done, it is shown to be copied. */
@Component
class Invitations {
    private final SignInLinks links;
    private final Mailer mailer;
    private final OwnAddress own;

    Invitations(SignInLinks links, Mailer mailer, OwnAddress own) {
        this.links = links;
        this.mailer = mailer;
        this.own = own;
    }

    /**
     * @param link to be shown, now only; "" where it was mailed
     * @param mailed to whom; "" for nobody
     * @param problem why it could not be mailed; "" for none
     */
    record Sent(String link, String mailed, String problem) {
        static final Sent NOTHING = new Sent("", "", "");

        static Sent failed(Problem problem) {
            return new Sent("", "", problem.sentence() + " " + problem.whatToDo());
        }
    }

    Sent send(Person person, HttpServletRequest request) {
        var link = own.of("/welcome/" + links.create(person.id()), request).toString();
        if (!mailer.isReady()) {
            return new Sent(link, "", "");
        }
        try {
            mailer.send(List.of(person.email()), UUID.randomUUID().toString(), "Your way into Cartage", """
                    Hello %s,

                    this link lets you into Cartage, once, within 24 hours, to choose your password:

                    %s

                    If you did not expect this mail, there is nothing to do.
                    """.formatted(
                            person.name(), link));
            return new Sent("", person.email(), "");
        } catch (RemoteException failure) {
            return new Sent(link, "", Sent.failed(failure.problem()).problem());
        }
    }
}
