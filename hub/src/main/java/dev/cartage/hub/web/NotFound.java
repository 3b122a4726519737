package dev.cartage.hub.web;

import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.web.server.ResponseStatusException;

/** There is no such thing, or it is another account's, which is told to nobody. */
public final class NotFound extends ResponseStatusException {
    private static final long serialVersionUID = 1;

    public NotFound() {
        super(HttpStatus.NOT_FOUND);
    }

    public static <T> T unless(Optional<T> found) {
        return found.orElseThrow(NotFound::new);
    }
}
