package dev.cartage.hub.flow;

import dev.cartage.hub.lane.Lane;
import dev.cartage.spi.Files.RemoteFile;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Tells files that are whole from those still being written: they look the same for long enough. */
final class WholeFiles {
    private final Map<Lane, Map<RemoteFile, Instant>> seen = new ConcurrentHashMap<>();

    /** Those that have not changed for the time given. */
    List<RemoteFile> among(Lane lane, List<RemoteFile> listed, Duration stableFor, Instant now) {
        if (stableFor.isZero()) {
            return listed;
        }
        Map<RemoteFile, Instant> before = seen.getOrDefault(lane, Map.of());
        Map<RemoteFile, Instant> after = new HashMap<>();
        listed.forEach(file -> after.put(file, before.getOrDefault(file, now)));
        seen.put(lane, after);
        return listed.stream()
                .filter(file -> !after.getOrDefault(file, now).plus(stableFor).isAfter(now))
                .toList();
    }
}
