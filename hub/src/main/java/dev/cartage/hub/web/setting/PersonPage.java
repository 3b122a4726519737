package dev.cartage.hub.web.setting;

import dev.cartage.hub.account.NotAccepted;
import dev.cartage.hub.account.Passkeys;
import dev.cartage.hub.account.People;
import dev.cartage.hub.account.Person;
import dev.cartage.hub.account.Role;
import dev.cartage.hub.account.Sessions;
import dev.cartage.hub.account.SignInLinks;
import dev.cartage.hub.connection.Merchant;
import dev.cartage.hub.connection.Merchants;
import dev.cartage.hub.storage.Tx;
import dev.cartage.hub.web.NotFound;
import dev.cartage.hub.web.Pages;
import dev.cartage.hub.web.setting.Invitations.Sent;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.view.RedirectView;

/** {@code /settings/people/ID}: one person, changed by an administrator. */
@Controller
@RequestMapping("/settings/people/{id:\\d+}")
public class PersonPage {
    private final Tx tx;
    private final People people;
    private final Merchants merchants;
    private final Sessions sessions;
    private final Passkeys passkeys;
    private final SignInLinks links;
    private final Invitations invitations;

    PersonPage(
            Tx tx,
            People people,
            Merchants merchants,
            Sessions sessions,
            Passkeys passkeys,
            SignInLinks links,
            Invitations invitations) {
        this.tx = tx;
        this.people = people;
        this.merchants = merchants;
        this.sessions = sessions;
        this.passkeys = passkeys;
        this.links = links;
        this.invitations = invitations;
    }

    /**
     * @param browsers in which they are signed in
     * @param link a one-time link for them, shown only now; "" for none
     * @param mailed to whom such a link was mailed just now; "" for nobody
     * @param problem "" for none
     */
    public record Form(
            Person person,
            List<Merchant> merchants,
            List<Sessions.Open> browsers,
            List<Passkeys.Passkey> passkeys,
            String link,
            String mailed,
            String problem) {
        public List<Role> roles() {
            return List.of(Role.values());
        }

        public String path(String action) {
            return "/settings/people/" + person.id() + action;
        }
    }

    @GetMapping
    View show(@PathVariable long id) {
        return page(require(id), Sent.NOTHING);
    }

    private Person require(long id) {
        return NotFound.unless(people.find(id));
    }

    private View page(Person person, Sent sent) {
        var form = new Form(
                person,
                merchants.all(),
                sessions.of(person.id()),
                passkeys.of(person.id()),
                sent.link(),
                sent.mailed(),
                sent.problem());
        return Pages.show("setting/person", person.name(), form);
    }

    /** All of it or nothing. */
    @PostMapping
    View save(
            @PathVariable long id,
            @RequestParam String name,
            @RequestParam(defaultValue = "") String email,
            @RequestParam Role role,
            @RequestParam(defaultValue = "") Set<Long> merchant) {
        var person = require(id);
        try {
            tx.run(_ -> {
                people.change(id, email.isBlank() ? person.email() : email, name);
                people.appoint(id, role, known(merchant));
            });
            return new RedirectView("/settings/people");
        } catch (NotAccepted refusal) {
            return page(person, Sent.failed(refusal.problem()));
        }
    }

    private Set<Long> known(Set<Long> wanted) {
        return merchants.all().stream()
                .map(Merchant::id)
                .filter(wanted::contains)
                .collect(Collectors.toSet());
    }

    @PostMapping("/sign-out")
    View signOut(@PathVariable long id) {
        sessions.end(require(id).id(), 0);
        return new RedirectView("/settings/people/" + id);
    }

    /** For who has lost the phone. */
    @PostMapping("/second-factor/remove")
    View removeSecondFactor(@PathVariable long id) {
        people.secondFactor(require(id).id(), "");
        return new RedirectView("/settings/people/" + id);
    }

    /** For who has lost the device. */
    @PostMapping("/passkeys/{passkey:\\d+}/remove")
    View removePasskey(@PathVariable long id, @PathVariable long passkey) {
        passkeys.remove(require(id).id(), passkey);
        return new RedirectView("/settings/people/" + id);
    }

    /** For who has lost everything, or whose account somebody else may know: only a new link lets them in again. */
    @PostMapping("/reset")
    View reset(@PathVariable long id, HttpServletRequest request) {
        require(id);
        tx.run(_ -> {
            people.forgetSignIn(id);
            links.forget(id);
            passkeys.removeAll(id);
            sessions.end(id, 0);
        });
        var person = require(id);
        return page(person, invitations.send(person, request));
    }
}
