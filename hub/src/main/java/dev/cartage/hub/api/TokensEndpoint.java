package dev.cartage.hub.api;

import dev.cartage.hub.account.ApiTokens;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** {@code POST /api/tokens}: a new token, for who has one already. */
@RestController
class TokensEndpoint {
    private final ApiTokens tokens;

    TokensEndpoint(ApiTokens tokens) {
        this.tokens = tokens;
    }

    @PostMapping("/api/tokens")
    @ResponseStatus(HttpStatus.CREATED)
    Map<String, String> create(@RequestParam(defaultValue = "") String name, Body body) {
        var title = name.isBlank() ? body.text("name") : name.strip();
        if (title.isEmpty()) {
            throw new BadRequest("The token has no name. Say what it is for.");
        }
        return Map.of("name", title, "token", tokens.create(title));
    }
}
