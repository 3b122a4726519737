package dev.cartage.hub.web;

import dev.cartage.hub.connection.Refused;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.List;

/** Time zones as people choose them: by region and city. */
public final class TimeZones {
    private TimeZones() {}

    public static List<String> all() {
        return ZoneId.getAvailableZoneIds().stream()
                .filter(zone -> zone.equals("UTC") || zone.matches("[A-Z][a-z]+/.*") && !zone.startsWith("Etc/"))
                .sorted()
                .toList();
    }

    /** @throws Refused if there is none of this name */
    public static ZoneId read(String name) {
        try {
            return ZoneId.of(name.strip());
        } catch (DateTimeException unknown) {
            throw Refused.because("zone-unknown", "There is no time zone “" + name + "”.", "Choose one of the list.");
        }
    }
}
