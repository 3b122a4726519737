package dev.cartage.hub.web;

import dev.cartage.hub.account.SignedIn;
import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.Utf8ByteOutput;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.web.servlet.View;

/** Pages from their templates in {@code src/main/jte}, which are compiled with the hub. */
public final class Pages {
    private static final TemplateEngine ENGINE = TemplateEngine.createPrecompiled(ContentType.Html);
    private static final String WHO = Pages.class.getName() + ".who";

    private Pages() {}

    /**
     * A page that is sent when the controller returns it.
     *
     * @param template its path without {@code .jte}; it takes the parameters {@code shell} and {@code view}
     */
    public static View show(String template, String title, Object view) {
        return (_, request, response) -> {
            var shell = new Shell(title, path(request), csrf(request), who(request));
            var output = new Utf8ByteOutput();
            ENGINE.render(template + ".jte", Map.of("shell", shell, "view", view), output);
            send(output, response);
        };
    }

    private static void send(Utf8ByteOutput output, HttpServletResponse response) throws IOException {
        response.setContentType("text/html;charset=utf-8");
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        response.setContentLength(output.getContentLength());
        output.writeTo(response.getOutputStream());
    }

    private static String path(HttpServletRequest request) {
        return request.getRequestURI();
    }

    private static String csrf(HttpServletRequest request) {
        return request.getAttribute(CsrfToken.class.getName()) instanceof CsrfToken token ? token.getToken() : "";
    }

    static void remember(HttpServletRequest request, SignedIn who) {
        request.setAttribute(WHO, who);
    }

    /** Who is signed in with the browser that asks. */
    public static Optional<SignedIn> who(HttpServletRequest request) {
        return request.getAttribute(WHO) instanceof SignedIn who ? Optional.of(who) : Optional.empty();
    }
}
