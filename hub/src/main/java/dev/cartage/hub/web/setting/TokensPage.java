package dev.cartage.hub.web.setting;

import dev.cartage.hub.account.ApiToken;
import dev.cartage.hub.account.ApiTokens;
import dev.cartage.hub.web.NotFound;
import dev.cartage.hub.web.Pages;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.view.RedirectView;

/** {@code /settings/tokens}: what programs sign in with. */
@Controller
@RequestMapping("/settings/tokens")
public class TokensPage {
    private final ApiTokens tokens;

    TokensPage(ApiTokens tokens) {
        this.tokens = tokens;
    }

    /** @param fresh a token that was just made, shown only now; "" for none. @param problem "" for none */
    public record Listing(List<ApiToken> tokens, String fresh, String problem) {}

    @GetMapping
    View list() {
        return page("", "");
    }

    private View page(String fresh, String problem) {
        return Pages.show("setting/tokens", "API tokens", new Listing(tokens.all(), fresh, problem));
    }

    @PostMapping
    View create(@RequestParam String name, @RequestParam(defaultValue = "") Set<String> scope) {
        if (name.isBlank() || scope.isEmpty() || !ApiTokens.SCOPES.containsAll(scope)) {
            return page("", "Say what the token is for, and tick what it may do.");
        }
        return page(tokens.create(name.strip(), scope), "");
    }

    @PostMapping("/{id:\\d+}/revoke")
    View revoke(@PathVariable long id) {
        NotFound.unless(tokens.all().stream().filter(one -> one.id() == id).findFirst());
        tokens.revoke(id);
        return new RedirectView("/settings/tokens");
    }
}
