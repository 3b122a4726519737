package dev.cartage.hub.alert;

import java.time.Instant;
import java.util.List;

/** Somebody who knows what is wrong. Asked twice a minute, so that no work on orders has to stop and tell. */
@FunctionalInterface
public interface CauseSource {
    /** All that is wrong now in the current account, in a fixed number of queries. What is missing next time is mended. */
    List<Cause> causes(Instant now);
}
