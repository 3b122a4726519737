package dev.cartage.hub.web;

import dev.cartage.hub.account.Sessions;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.web.util.WebUtils;

/** The secret by which a browser shows that it is signed in. */
public final class SessionCookie {
    private static final String NAME = "cartage_session";

    private SessionCookie() {}

    public static Optional<String> read(HttpServletRequest request) {
        var cookie = WebUtils.getCookie(request, NAME);
        return Optional.ofNullable(cookie).map(jakarta.servlet.http.Cookie::getValue);
    }

    public static void write(HttpServletRequest request, HttpServletResponse response, String secret) {
        set(request, response, secret, Sessions.VALID);
    }

    public static void remove(HttpServletRequest request, HttpServletResponse response) {
        set(request, response, "", Duration.ZERO);
    }

    private static void set(HttpServletRequest request, HttpServletResponse response, String value, Duration validFor) {
        var cookie = ResponseCookie.from(NAME, value)
                .httpOnly(true)
                .secure(request.isSecure())
                .sameSite("Lax")
                .path("/")
                .maxAge(validFor)
                .build();
        response.addHeader(HttpHeaders.SET_COOKIE, cookie.toString());
    }
}
