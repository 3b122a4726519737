package dev.cartage.hub.web.enter;

import dev.cartage.hub.account.Sessions;
import dev.cartage.hub.account.SignedIn;
import dev.cartage.hub.web.SessionCookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Objects;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.view.RedirectView;

/** Lets somebody in who proved who they are, whichever way. */
@Component
public class Arrival {
    private final Sessions sessions;

    Arrival(Sessions sessions) {
        this.sessions = sessions;
    }

    /** @param to the page they wanted */
    public View enter(SignedIn who, String to, HttpServletRequest request, HttpServletResponse response) {
        open(who, request, response);
        return new RedirectView(ownPage(to));
    }

    void open(SignedIn who, HttpServletRequest request, HttpServletResponse response) {
        var browser = Objects.requireNonNullElse(request.getHeader(HttpHeaders.USER_AGENT), "");
        SessionCookie.write(request, response, sessions.open(who, browser));
    }

    /** Never to another site. */
    static String ownPage(String to) {
        return to.startsWith("/") && !to.startsWith("//") && !to.contains("\\") ? to : "/";
    }
}
