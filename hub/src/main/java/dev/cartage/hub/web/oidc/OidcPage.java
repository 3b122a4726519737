package dev.cartage.hub.web.oidc;

import dev.cartage.hub.account.NotAccepted;
import dev.cartage.hub.account.People;
import dev.cartage.hub.account.SignedIn;
import dev.cartage.hub.web.NotFound;
import dev.cartage.hub.web.OwnAddress;
import dev.cartage.hub.web.Pages;
import dev.cartage.hub.web.enter.Arrival;
import dev.cartage.hub.web.enter.OtherWayIn;
import dev.cartage.model.Problem;
import dev.cartage.spi.RemoteException;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.view.RedirectView;
import org.springframework.web.util.WebUtils;

/** {@code /sign-in/oidc}: to the provider, and back. Who has an invitation here gets in; nobody is invited by it. */
@Controller
class OidcPage implements OtherWayIn {
    private static final String BACK = "/sign-in/oidc/back";
    private static final String COOKIE = "cartage_oidc";
    private static final Duration VALID = Duration.ofMinutes(15);

    private final OidcProvider provider;
    private final People people;
    private final OwnAddress own;
    private final Arrival arrival;

    OidcPage(OidcProvider provider, People people, OwnAddress own, Arrival arrival) {
        this.provider = provider;
        this.people = people;
        this.own = own;
        this.arrival = arrival;
    }

    @Override
    public boolean isOpen() {
        return provider.settings().isThere();
    }

    @Override
    public String name() {
        return provider.settings().name();
    }

    @Override
    public String path() {
        return "/sign-in/oidc";
    }

    @GetMapping("/sign-in/oidc")
    View leave(HttpServletRequest request, HttpServletResponse response) {
        NotFound.unless(Optional.of(provider).filter(_ -> isOpen()));
        try {
            var attempt = OidcAttempt.begin();
            var page = provider.page(attempt, own.of(BACK, request));
            set(request, response, attempt.cookie(), VALID);
            return new RedirectView(page.toASCIIString());
        } catch (NotAccepted refused) {
            return failed(refused.problem(), response);
        } catch (RemoteException silent) {
            return failed(silent.problem(), response);
        }
    }

    private static void set(HttpServletRequest request, HttpServletResponse response, String value, Duration valid) {
        var cookie = ResponseCookie.from(COOKIE, value)
                .httpOnly(true)
                .secure(request.isSecure())
                .sameSite("Lax")
                .path("/sign-in/oidc")
                .maxAge(valid)
                .build();
        response.addHeader(HttpHeaders.SET_COOKIE, cookie.toString());
    }

    private static View failed(Problem problem, HttpServletResponse response) {
        response.setStatus(403);
        return Pages.show("enter/refused", "Not signed in", problem);
    }

    @GetMapping(BACK)
    View back(
            @RequestParam(defaultValue = "") String state,
            @RequestParam(defaultValue = "") String code,
            HttpServletRequest request,
            HttpServletResponse response) {
        var attempt = Optional.ofNullable(WebUtils.getCookie(request, COOKIE))
                .map(Cookie::getValue)
                .flatMap(OidcAttempt::parse)
                .filter(one -> one.isAnsweredBy(state));
        set(request, response, "", Duration.ZERO);
        try {
            var who = identify(attempt.orElseThrow(OidcPage::strange), code, request);
            return arrival.enter(who, "/", request, response);
        } catch (NotAccepted refused) {
            return failed(refused.problem(), response);
        } catch (RemoteException silent) {
            return failed(silent.problem(), response);
        }
    }

    private static NotAccepted strange() {
        return new NotAccepted(new Problem(
                "sign-in-unknown",
                "This answer belongs to no sign-in that was begun in this browser.",
                "Go to the sign-in page and begin again."));
    }

    private SignedIn identify(OidcAttempt attempt, String code, HttpServletRequest request) {
        var identity = provider.identify(attempt, own.of(BACK, request), code);
        if (identity.email().isEmpty() || !identity.verified()) {
            throw new NotAccepted(new Problem(
                    "email-unverified",
                    "The provider does not vouch for your e-mail address.",
                    "Confirm the address there, then sign in again."));
        }
        return people.byEmail(identity.email())
                .orElseThrow(() -> new NotAccepted(new Problem(
                        "not-invited",
                        "Nobody here has the address " + identity.email() + ".",
                        "Ask an administrator to invite you with this address.")));
    }
}
