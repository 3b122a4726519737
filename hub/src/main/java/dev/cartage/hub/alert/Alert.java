package dev.cartage.hub.alert;

import dev.cartage.model.Problem;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Something that was wrong for a time.
 *
 * @param connections whom it concerns, by id; none for the whole account
 * @param path of the page where it can be mended
 * @param closedAt empty while it is wrong
 */
public record Alert(
        long id,
        AlertEvent event,
        String target,
        List<Long> connections,
        Problem problem,
        String path,
        Instant openedAt,
        Optional<Instant> closedAt) {
    Cause cause() {
        return new Cause(event, target, connections, problem, path);
    }
}
