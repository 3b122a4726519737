package dev.cartage.hub.web.order;

import dev.cartage.hub.account.Role;
import dev.cartage.hub.account.SignedIn;
import dev.cartage.hub.order.desk.Actor;
import dev.cartage.hub.web.Pages;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.http.HttpStatus;
import org.springframework.web.server.ResponseStatusException;

/** Who acts on orders: staff and administrators; merchants only look. */
public final class Acting {
    private Acting() {}

    /** @throws ResponseStatusException 403 if the person only looks */
    public static Actor person(HttpServletRequest request) {
        return Pages.who(request)
                .map(SignedIn::person)
                .filter(person -> person.role() != Role.MERCHANT)
                .map(person -> new Actor(person.name(), person.role() == Role.ADMINISTRATOR))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.FORBIDDEN));
    }
}
