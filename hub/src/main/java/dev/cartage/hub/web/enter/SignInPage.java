package dev.cartage.hub.web.enter;

import dev.cartage.hub.account.People;
import dev.cartage.hub.account.Sessions;
import dev.cartage.hub.account.SignInLinks;
import dev.cartage.hub.storage.Tenant;
import dev.cartage.hub.web.Pages;
import dev.cartage.hub.web.SessionCookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.view.RedirectView;

/** {@code /sign-in} and {@code /sign-out}. */
@Controller
public class SignInPage {
    private final People people;
    private final Sessions sessions;
    private final Arrival arrival;
    private final List<OtherWayIn> others;
    private final SignInLinks links;
    private final SignInLimit byEmail;
    private final SignInLimit byOrigin;

    SignInPage(
            People people,
            Sessions sessions,
            Arrival arrival,
            List<OtherWayIn> others,
            SignInLinks links,
            Clock clock) {
        this.people = people;
        this.sessions = sessions;
        this.arrival = arrival;
        this.others = others.stream().filter(OtherWayIn::isOpen).toList();
        this.links = links;
        this.byEmail = new SignInLimit(10, clock);
        // A whole office may share one address.
        this.byOrigin = new SignInLimit(100, clock);
    }

    /** @param others ways in beside the password. @param problem "" if there is none */
    public record Form(String email, String to, List<OtherWayIn> others, String problem) {}

    @GetMapping("/sign-in")
    View form(@RequestParam(defaultValue = "/") String to) {
        return page("", to, "");
    }

    private View page(String email, String to, String problem) {
        return Pages.show("enter/sign-in", "Sign in", new Form(email, to, others, problem));
    }

    @PostMapping("/sign-in")
    View signIn(
            @RequestParam String email,
            @RequestParam String password,
            @RequestParam(defaultValue = "/") String to,
            HttpServletRequest request,
            HttpServletResponse response) {
        var address = email.strip().toLowerCase(Locale.ROOT);
        var origin = request.getRemoteAddr();
        if (!byEmail.allows(address) || !byOrigin.allows(origin)) {
            response.setStatus(HttpStatus.TOO_MANY_REQUESTS.value());
            return page(email, to, "Too many attempts. Wait 15 minutes, then try again.");
        }
        var who = people.signIn(email, password);
        if (who.isEmpty()) {
            byEmail.failed(address);
            byOrigin.failed(origin);
            response.setStatus(HttpStatus.UNAUTHORIZED.value());
            return page(email, to, "E-mail address and password do not match. Check both, then try again.");
        }
        if (who.get().person().hasSecondFactor()) {
            return codePage(links.halfWay(who.get()), to);
        }
        byEmail.succeeded(address);
        return arrival.enter(who.get(), to, request, response);
    }

    /** @param step the proof that the password was right */
    public record CodeForm(String step, String to) {}

    private static View codePage(String step, String to) {
        return Pages.show("enter/code", "Your code", new CodeForm(step, to));
    }

    /** A wrong code means the password again, so that codes are guessed no faster than passwords. */
    @PostMapping("/sign-in/code")
    View code(
            @RequestParam String step,
            @RequestParam String code,
            @RequestParam(defaultValue = "/") String to,
            HttpServletRequest request,
            HttpServletResponse response) {
        var who = links.useHalfWay(step);
        var address = who.map(found -> found.person().email().toLowerCase(Locale.ROOT))
                .orElse("");
        var right = who.filter(found -> Tenant.call(
                found.accountId(), () -> people.isSecondFactor(found.person().id(), code)));
        if (right.isEmpty()) {
            byEmail.failed(address);
            response.setStatus(HttpStatus.UNAUTHORIZED.value());
            return page(address, to, "The code did not fit. Enter your password again, then the code shown then.");
        }
        byEmail.succeeded(address);
        return arrival.enter(right.get(), to, request, response);
    }

    @PostMapping("/sign-out")
    View signOut(HttpServletRequest request, HttpServletResponse response) {
        SessionCookie.read(request).ifPresent(sessions::close);
        SessionCookie.remove(request, response);
        return new RedirectView("/sign-in");
    }
}
