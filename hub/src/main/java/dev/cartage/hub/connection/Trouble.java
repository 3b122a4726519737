package dev.cartage.hub.connection;

import dev.cartage.model.Problem;
import java.time.Instant;
import java.util.Optional;

/**
 * Why a store or warehouse cannot be worked with now.
 *
 * @param remote {@code store/ID} or {@code warehouse/ID}
 * @param since when this problem was met first
 * @param pausedAt since when nothing is tried, because the credentials were refused; empty where it is tried again
 */
public record Trouble(String remote, Instant since, Problem problem, Optional<Instant> pausedAt) {
    public boolean paused() {
        return pausedAt.isPresent();
    }

    /** The page of the store or warehouse. */
    public String path() {
        return "/" + remote.replace("/", "s/");
    }
}
