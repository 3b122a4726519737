package dev.cartage.hub.web;

import dev.cartage.hub.account.ApiTokens;
import dev.cartage.hub.account.AuditLog;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.HandlerMapping;

/**
 * Writes down who did what: every request of a person or program that changes something and was carried out. Here, in one
 * place, so that no new page can forget it.
 */
final class Auditor implements HandlerInterceptor {
    private static final Set<String> READING = Set.of("GET", "HEAD", "OPTIONS");

    /** Parts of wizards that keep or try what is entered, before anything is done. */
    private static final Set<String> TRYING = Set.of("keep", "fields", "test");

    private final AuditLog log;

    Auditor(AuditLog log) {
        this.log = log;
    }

    @Override
    public void afterCompletion(
            HttpServletRequest request, HttpServletResponse response, Object handler, @Nullable Exception failure) {
        var pattern = String.valueOf(request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE));
        var last = pattern.substring(pattern.lastIndexOf('/') + 1);
        if (READING.contains(request.getMethod())
                || TRYING.contains(last)
                || failure != null
                || response.getStatus() >= 400) {
            return;
        }
        actor(request).ifPresent(actor -> log.write(actor, action(request.getMethod(), last), request.getRequestURI()));
    }

    private static Optional<String> actor(HttpServletRequest request) {
        var person = Pages.who(request).map(who -> who.person().label());
        return person.or(() -> program().map(caller -> "API token " + caller.tokenId()));
    }

    private static Optional<ApiTokens.Caller> program() {
        var who = SecurityContextHolder.getContext().getAuthentication();
        return who != null && who.getPrincipal() instanceof ApiTokens.Caller caller
                ? Optional.of(caller)
                : Optional.empty();
    }

    /** For example {@code enable}, {@code save}. */
    private static String action(String method, String last) {
        if (last.matches("[a-z-]+")) {
            return last.replace('-', ' ');
        }
        return method.equals("DELETE") ? "delete" : last.isEmpty() ? method.toLowerCase(Locale.ROOT) : "save";
    }
}
