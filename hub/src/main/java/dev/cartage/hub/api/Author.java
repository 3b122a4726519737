package dev.cartage.hub.api;

import dev.cartage.hub.account.ApiTokens;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;

/** Under which name Timelines and histories show what the program did that asks. */
@Component
class Author {
    private final ApiTokens tokens;

    Author(ApiTokens tokens) {
        this.tokens = tokens;
    }

    /** The name of the token that it brought. */
    String name() {
        var who = SecurityContextHolder.getContext().getAuthentication();
        return who != null && who.getPrincipal() instanceof ApiTokens.Caller caller
                ? tokens.all().stream()
                        .filter(token -> token.id() == caller.tokenId())
                        .map(token -> "API: " + token.name())
                        .findFirst()
                        .orElse("API")
                : "API";
    }
}
