package dev.cartage.hub.connection;

import java.time.Duration;
import java.time.Instant;

/**
 * A request and its answer, or something done with a file.
 *
 * @param remote {@code store/ID} or {@code warehouse/ID}
 * @param address without secrets
 * @param status of HTTP; 0 for files, and where no answer came
 * @param sent bytes
 * @param received bytes
 * @param request its beginning as text, secrets blanked; "" where it was not kept
 * @param answer as the request
 * @param problem the code of what went wrong; "" if nothing did
 */
public record Exchange(
        long id,
        String remote,
        Instant at,
        String operation,
        String address,
        int status,
        Duration took,
        int sent,
        int received,
        String request,
        String answer,
        String problem) {}
