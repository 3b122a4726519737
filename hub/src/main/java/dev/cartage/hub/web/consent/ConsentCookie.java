package dev.cartage.hub.web.consent;

import dev.cartage.hub.connection.Consents;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.web.util.WebUtils;

/** The secret by which a browser that comes back from a platform is the one that was sent there. */
final class ConsentCookie {
    private static final String NAME = "cartage_consent";
    private static final Duration VALID = Duration.ofHours(1);

    private ConsentCookie() {}

    static Optional<String> read(HttpServletRequest request) {
        return Optional.ofNullable(WebUtils.getCookie(request, NAME))
                .map(Cookie::getValue)
                .filter(value -> value.matches("[0-9a-f]{64}"));
    }

    /** The one it has, so that two windows do not disturb each other, or else a new one. */
    static String give(HttpServletRequest request, HttpServletResponse response) {
        var secret = read(request).orElseGet(Consents::newBrowser);
        var cookie = ResponseCookie.from(NAME, secret)
                .httpOnly(true)
                .secure(request.isSecure())
                .sameSite("Lax")
                .path("/")
                .maxAge(VALID)
                .build();
        response.addHeader(HttpHeaders.SET_COOKIE, cookie.toString());
        return secret;
    }
}
