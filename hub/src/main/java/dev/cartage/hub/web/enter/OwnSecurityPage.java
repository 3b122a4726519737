package dev.cartage.hub.web.enter;

import dev.cartage.hub.account.OneTimeCodes;
import dev.cartage.hub.account.Passkeys;
import dev.cartage.hub.account.People;
import dev.cartage.hub.account.Sessions;
import dev.cartage.hub.account.SignedIn;
import dev.cartage.hub.web.NotFound;
import dev.cartage.hub.web.Pages;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.view.RedirectView;

/** {@code /you/security}: the browsers in which one is signed in, and the code that is asked after the password. */
@Controller
@RequestMapping("/you/security")
public class OwnSecurityPage {
    private final People people;
    private final Sessions sessions;
    private final Passkeys passkeys;
    private final Clock clock;

    OwnSecurityPage(People people, Sessions sessions, Passkeys passkeys, Clock clock) {
        this.people = people;
        this.sessions = sessions;
        this.passkeys = passkeys;
        this.clock = clock;
    }

    /** @param secret a new one that is not in force yet. @param problem "" for none */
    public record Security(
            List<Sessions.Open> browsers,
            List<Passkeys.Passkey> passkeys,
            boolean secondFactor,
            String secret,
            String address,
            String problem) {}

    @GetMapping
    View show(HttpServletRequest request) {
        return page(who(request), OneTimeCodes.newSecret(), "");
    }

    private static SignedIn who(HttpServletRequest request) {
        return Pages.who(request).orElseThrow();
    }

    private View page(SignedIn who, String secret, String problem) {
        var person = people.find(who.person().id()).orElseThrow();
        var security = new Security(
                sessions.of(person.id()),
                passkeys.of(person.id()),
                person.hasSecondFactor(),
                secret,
                "otpauth://totp/Cartage:" + person.email() + "?secret=" + secret + "&issuer=Cartage",
                problem);
        return Pages.show("enter/security", "Sign-in and security", security);
    }

    /** In force only once a code shows that the app has it. */
    @PostMapping("/code")
    View begin(@RequestParam String secret, @RequestParam String code, HttpServletRequest request) {
        var who = who(request);
        if (!secret.matches("[A-Z2-7]{32}") || !OneTimeCodes.match(secret, code, clock.instant())) {
            return page(who, secret, "This is not the code that the app shows now. Check the clock of the phone.");
        }
        people.secondFactor(who.person().id(), secret);
        return new RedirectView("/you/security");
    }

    @PostMapping("/code/remove")
    View end(@RequestParam String code, HttpServletRequest request) {
        var who = who(request);
        if (!people.isSecondFactor(who.person().id(), code)) {
            return page(who, OneTimeCodes.newSecret(), "This is not the code that the app shows now.");
        }
        people.secondFactor(who.person().id(), "");
        return new RedirectView("/you/security");
    }

    @PostMapping("/browsers/{id:\\d+}/end")
    View endBrowser(@PathVariable long id, HttpServletRequest request) {
        var person = who(request).person().id();
        NotFound.unless(
                sessions.of(person).stream().filter(one -> one.id() == id).findFirst());
        sessions.end(person, id);
        return new RedirectView("/you/security");
    }
}
