package dev.cartage.hub.web.setting;

import dev.cartage.hub.account.NotAccepted;
import dev.cartage.hub.account.Passkeys;
import dev.cartage.hub.account.People;
import dev.cartage.hub.account.Person;
import dev.cartage.hub.account.Role;
import dev.cartage.hub.account.Sessions;
import dev.cartage.hub.connection.Merchant;
import dev.cartage.hub.connection.Merchants;
import dev.cartage.hub.web.NotFound;
import dev.cartage.hub.web.Pages;
import dev.cartage.hub.web.setting.Invitations.Sent;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.view.RedirectView;

/** {@code /settings/people}: who may sign in, what they may do, and whose orders they see. */
@Controller
@RequestMapping("/settings/people")
public class PeoplePage {
    private final People people;
    private final Merchants merchants;
    private final Sessions sessions;
    private final Passkeys passkeys;
    private final Invitations invitations;

    PeoplePage(People people, Merchants merchants, Sessions sessions, Passkeys passkeys, Invitations invitations) {
        this.people = people;
        this.merchants = merchants;
        this.sessions = sessions;
        this.passkeys = passkeys;
        this.invitations = invitations;
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
        return page(Sent.NOTHING);
    }

    private View page(Sent sent) {
        var listing = new Listing(people.all(), merchants.all(), sent.link(), sent.mailed(), sent.problem());
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
            return page(invitations.send(people.add(email, name, role, known(merchant)), request));
        } catch (NotAccepted refusal) {
            return page(Sent.failed(refusal.problem()));
        }
    }

    private Set<Long> known(Set<Long> wanted) {
        return Set.copyOf(merchants.all().stream()
                .map(Merchant::id)
                .filter(wanted::contains)
                .toList());
    }

    private Person require(long id) {
        return NotFound.unless(people.find(id));
    }

    /** A new link for who lost the first, or the password. */
    @PostMapping("/{id:\\d+}/link")
    View renew(@PathVariable long id, HttpServletRequest request) {
        return page(invitations.send(require(id), request));
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
            return page(Sent.failed(refusal.problem()));
        }
    }
}
