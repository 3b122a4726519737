package dev.cartage.hub.web.setting;

import dev.cartage.hub.account.NotAccepted;
import dev.cartage.hub.account.Passkeys;
import dev.cartage.hub.account.People;
import dev.cartage.hub.account.Person;
import dev.cartage.hub.account.Role;
import dev.cartage.hub.account.Sessions;
import dev.cartage.hub.account.SignInLinks;
import dev.cartage.hub.alert.Mailer;
import dev.cartage.hub.connection.HubAddress;
import dev.cartage.hub.connection.Merchant;
import dev.cartage.hub.connection.Merchants;
import dev.cartage.hub.web.NotFound;
import dev.cartage.hub.web.Pages;
import dev.cartage.model.Problem;
import dev.cartage.spi.RemoteException;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;
import org.springframework.web.servlet.view.RedirectView;

/** {@code /settings/people}: who may sign in, what they may do, and whose orders they see. */
@Controller
@RequestMapping("/settings/people")
public class PeoplePage {
    private final People people;
    private final Merchants merchants;
    private final SignInLinks links;
    private final Sessions sessions;
    private final Passkeys passkeys;
    private final Mailer mailer;
    private final HubAddress hub;

    PeoplePage(
            People people,
            Merchants merchants,
            SignInLinks links,
            Sessions sessions,
            Passkeys passkeys,
            Mailer mailer,
            HubAddress hub) {
        this.people = people;
        this.merchants = merchants;
        this.links = links;
        this.sessions = sessions;
        this.passkeys = passkeys;
        this.mailer = mailer;
        this.hub = hub;
    }

    /**
     * @param link a one-time link for somebody, shown only now; "" for none
     * @param mailed to whom such a link was mailed just now; "" for nobody
     * @param problem "" for none
     */
    public record Listing(List<Person> people, List<Merchant> merchants, String link, String mailed, String problem) {
        public List<Role> roles() {
            return List.of(Role.values());
        }

        public String names(Person person) {
            return String.join(
                    ", ",
                    merchants.stream()
                            .filter(one -> person.merchants().contains(one.id()))
                            .map(Merchant::name)
                            .toList());
        }
    }

    /** What the role may do, in a few words. */
    public static String meaning(Role role) {
        return switch (role) {
            case ADMINISTRATOR -> "Administrator: everything";
            case STAFF -> "Staff: the daily work";
            case MERCHANT -> "Merchant: sees own orders";
        };
    }

    @GetMapping
    View list() {
        return page("", "", "");
    }

    private View page(String link, String mailed, String problem) {
        var listing = new Listing(people.all(), merchants.all(), link, mailed, problem);
        return Pages.show("setting/people", "People", listing);
    }

    /** Invites somebody: they choose their password by the link. */
    @PostMapping
    View invite(
            @RequestParam String name,
            @RequestParam String email,
            @RequestParam Role role,
            @RequestParam(defaultValue = "") Set<Long> merchant,
            HttpServletRequest request) {
        try {
            return letIn(people.add(email, name, role, known(merchant)), request);
        } catch (NotAccepted refusal) {
            return page("", "", words(refusal.problem()));
        }
    }

    private Set<Long> known(Set<Long> wanted) {
        return Set.copyOf(merchants.all().stream()
                .map(Merchant::id)
                .filter(wanted::contains)
                .toList());
    }

    /** Mails a link; where that cannot be done, it is shown to be copied. */
    private View letIn(Person person, HttpServletRequest request) {
        var link = link(person.id(), request);
        if (!mailer.isReady()) {
            return page(link, "", "");
        }
        try {
            mailer.send(List.of(person.email()), UUID.randomUUID().toString(), "Your way into Cartage", """
                    Hello %s,

                    this link lets you into Cartage, once, within 24 hours, to choose your password:

                    %s

                    If you did not expect this mail, there is nothing to do.
                    """.formatted(
                            person.name(), link));
            return page("", person.email(), "");
        } catch (RemoteException failure) {
            return page(link, "", words(failure.problem()));
        }
    }

    private String link(long person, HttpServletRequest request) {
        var path = "welcome/" + links.create(person);
        return hub.base()
                .map(base -> base.resolve(path).toString())
                .orElseGet(() -> ServletUriComponentsBuilder.fromRequestUri(request)
                        .replacePath("/" + path)
                        .replaceQuery(null)
                        .toUriString());
    }

    private static String words(Problem problem) {
        return problem.sentence() + " " + problem.whatToDo();
    }

    private Person require(long id) {
        return NotFound.unless(people.find(id));
    }

    /** A new link for who lost the first, or the password. */
    @PostMapping("/{id:\\d+}/link")
    View renew(@PathVariable long id, HttpServletRequest request) {
        return letIn(require(id), request);
    }

    /** Signs them out everywhere, at once. */
    @PostMapping("/{id:\\d+}/remove")
    View remove(@PathVariable long id) {
        return act(id, () -> {
            people.remove(id);
            sessions.end(id, 0);
            passkeys.removeAll(id);
        });
    }

    private View act(long id, Runnable action) {
        require(id);
        try {
            action.run();
            return new RedirectView("/settings/people");
        } catch (NotAccepted refusal) {
            return page("", "", words(refusal.problem()));
        }
    }
}
