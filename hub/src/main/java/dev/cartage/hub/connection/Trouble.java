package dev.cartage.hub.connection;

import dev.cartage.model.Problem;
import java.time.Instant;

/**
 * Why a store or warehouse cannot be worked with now.
 *
 * @param remote {@code store/ID} or {@code warehouse/ID}
 * @param since when this problem was met first
 */
public record Trouble(String remote, Instant since, Problem problem) {}
