package dev.cartage.hub.account;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/**
 * What a program signs in with. The token itself is shown once and then known by its owner alone.
 *
 * @param ending its last characters, by which the owner knows it
 * @param lastUsedAt to the hour
 * @param scopes what it may do: {@code read}, {@code operate}, {@code setup}
 */
public record ApiToken(
        long id, String name, String ending, Instant createdAt, Optional<Instant> lastUsedAt, Set<String> scopes) {}
