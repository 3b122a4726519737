package dev.cartage.hub.web.enter;

import dev.cartage.hub.account.NotAccepted;
import dev.cartage.hub.account.People;
import dev.cartage.hub.account.Sessions;
import dev.cartage.hub.account.SignInLinks;
import dev.cartage.hub.account.SignedIn;
import dev.cartage.hub.storage.Tenant;
import dev.cartage.hub.web.Pages;
import dev.cartage.hub.web.SessionCookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.view.RedirectView;

/** {@code /welcome/LINK}: a one-time link, and {@code /you}: what people tell of themselves. */
@Controller
public class WelcomePage {
    private final SignInLinks links;
    private final Sessions sessions;
    private final People people;

    WelcomePage(SignInLinks links, Sessions sessions, People people) {
        this.links = links;
        this.sessions = sessions;
        this.people = people;
    }

    /** @param action where the form goes; @param problem "" if there is none */
    public record Form(String action, String name, String email, boolean hasPassword, String problem) {}

    /** Looking does not use the link up, for mail programs look at links too. */
    @GetMapping("/welcome/{link}")
    View welcome(@PathVariable String link) {
        return Pages.show("enter/you", "Welcome", new Form("/welcome/" + link, "", "", false, ""));
    }

    @PostMapping("/welcome/{link}")
    View enter(
            @PathVariable String link,
            @RequestParam String name,
            @RequestParam String email,
            @RequestParam String password,
            HttpServletRequest request,
            HttpServletResponse response) {
        var who = links.use(link);
        if (who.isEmpty()) {
            response.setStatus(HttpStatus.GONE.value());
            return Pages.show("enter/link-gone", "This link is used up", "");
        }
        SessionCookie.write(request, response, sessions.open(who.get()));
        return Tenant.call(who.get().accountId(), () -> save(who.get(), name, email, password));
    }

    @GetMapping("/you")
    View you(HttpServletRequest request) {
        return page(Pages.who(request).orElseThrow(), "");
    }

    @PostMapping("/you")
    View change(
            @RequestParam String name,
            @RequestParam String email,
            @RequestParam String password,
            HttpServletRequest request) {
        return save(Pages.who(request).orElseThrow(), name, email, password);
    }

    private View save(SignedIn who, String name, String email, String password) {
        var id = who.person().id();
        try {
            people.change(id, email, name);
            if (!password.isEmpty()) {
                people.setPassword(id, password);
            }
            return new RedirectView("/");
        } catch (NotAccepted refusal) {
            return page(
                    who, refusal.problem().sentence() + " " + refusal.problem().whatToDo());
        }
    }

    private View page(SignedIn who, String problem) {
        var person = people.find(who.person().id()).orElseThrow();
        var form = new Form("/you", person.name(), person.email(), person.hasPassword(), problem);
        return Pages.show("enter/you", "You", form);
    }
}
