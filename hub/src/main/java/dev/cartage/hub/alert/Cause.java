package dev.cartage.hub.alert;

import dev.cartage.model.Problem;
import java.util.List;

/**
 * Something that is wrong now and needs a person.
 *
 * @param target what it is about, so that the same thing is known again, for example {@code store/7}
 * @param connections whom it concerns, by id; none for the whole account
 * @param path of the page where it can be mended
 */
public record Cause(AlertEvent event, String target, List<Long> connections, Problem problem, String path) {
    public Cause {
        connections = connections.stream().sorted().distinct().toList();
    }

    record Key(AlertEvent event, String target) {}

    Key key() {
        return new Key(event, target);
    }
}
