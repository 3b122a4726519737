package dev.cartage.hub.webhook;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * One message to one program.
 *
 * @param key the same at every try
 * @param subjectId the order, or the warehouse for stock
 * @param body as JSON; "" before the first try
 * @param status waiting, sent or failed
 * @param answer the HTTP status of the last try; 0 for none
 * @param problem why the last try failed; "" for none
 */
public record Delivery(
        long id,
        long webhookId,
        UUID key,
        String event,
        long subjectId,
        String body,
        String status,
        int attempts,
        Instant writtenAt,
        Optional<Instant> sentAt,
        int answer,
        String problem) {}
