package dev.cartage.hub.webhook;

import java.time.Instant;
import java.util.Set;

/**
 * A program that is told of events.
 *
 * @param shown the host, all that may be seen of its address
 */
public record Webhook(long id, String shown, Set<WebhookEvent> events, Instant createdAt) {}
