package dev.cartage;

import dev.cartage.hub.storage.CartageHome;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * One thing the doctor looked at.
 *
 * @param sentence what was found and, where it is bad, what to do
 */
record HealthCheck(String subject, boolean well, String sentence) {
    private static final long GIGABYTE = 1_000_000_000;
    private static final Pattern CLOCK = Pattern.compile("\"clockDifferenceMillis\":(-?\\d+)");

    static HealthCheck home(CartageHome home) {
        return Files.isWritable(home.folder())
                ? new HealthCheck("home", true, home.folder().toString())
                : new HealthCheck(
                        "home",
                        false,
                        home.folder() + " is missing or cannot be written. Start the hub once, or set CARTAGE_HOME.");
    }

    static HealthCheck disk(CartageHome home) {
        try {
            var free = Files.getFileStore(home.folder()).getUsableSpace();
            return new HealthCheck(
                    "disk",
                    free > GIGABYTE,
                    "%.1f GB free%s"
                            .formatted((double) free / GIGABYTE, free > GIGABYTE ? "" : ". Make room: at least 1 GB."));
        } catch (IOException e) {
            return new HealthCheck(
                    "disk", false, "The disk of " + home.folder() + " cannot be read: " + e.getMessage());
        }
    }

    /** Each store and warehouse, tried by the hub itself. */
    static List<HealthCheck> remotes(HubClient hub) {
        return hub.get("/api/doctor", Map.of())
                .valueStream()
                .map(finding -> new HealthCheck(
                        finding.path("subject").asString(),
                        finding.path("well").asBoolean(),
                        finding.path("sentence").asString()))
                .filter(finding -> !finding.subject().equals("disk"))
                .toList();
    }

    /** The hub itself, its database, and whether both agree what time it is: leases rest on that. */
    static HealthCheck hub(CartageHome home) {
        return RunningHub.on(home)
                .map(HealthCheck::ask)
                .orElseGet(() -> new HealthCheck("hub", false, "It is not running. Start it with: cartage serve"));
    }

    private static HealthCheck ask(RunningHub hub) {
        try {
            var answer = hub.get("/health");
            if (answer.statusCode() != 200) {
                return new HealthCheck("hub", false, "It runs at " + hub.address() + " but cannot reach its database.");
            }
            return clockDifference(answer.body())
                    .filter(millis -> Math.abs(millis) > 2000)
                    .map(millis -> new HealthCheck(
                            "hub", false, "Its clock and the database's differ by " + millis + " ms. Set both by NTP."))
                    .orElseGet(
                            () -> new HealthCheck("hub", true, "It runs at " + hub.address() + ", its database too."));
        } catch (IOException e) {
            return new HealthCheck(
                    "hub", false, "It does not answer at " + hub.address() + ". Start it with: cartage serve");
        }
    }

    private static Optional<Long> clockDifference(String health) {
        return CLOCK.matcher(health)
                .results()
                .map(found -> Long.valueOf(found.group(1)))
                .findFirst();
    }
}
