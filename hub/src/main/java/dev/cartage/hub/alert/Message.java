package dev.cartage.hub.alert;

import java.time.Instant;
import java.util.UUID;

/**
 * A message that is to leave.
 *
 * @param channelId 0 where the address is meant itself
 * @param address a mail address; "" where a channel is meant
 * @param key the same at every try
 * @param facts what it says, for programs, as JSON
 * @param attempts how often it was tried, this time included
 */
record Message(
        long id,
        long channelId,
        String address,
        UUID key,
        String subject,
        String body,
        String facts,
        Instant writtenAt,
        int attempts) {}
