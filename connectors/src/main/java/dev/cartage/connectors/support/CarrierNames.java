package dev.cartage.connectors.support;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * The carrier names that a platform accepts, from a table beside the connector: one accepted name a line, and after an
 * equals sign what else people write for it, by commas. Lines that begin with # are notes.
 *
 * <pre>
 * USPS = US Postal Service, United States Postal Service
 * DHL Express
 * </pre>
 */
public final class CarrierNames {
    private final Map<String, String> accepted = new HashMap<>();

    private CarrierNames() {}

    /** @param beside a class in the package of the table */
    public static CarrierNames load(Class<?> beside, String file) {
        CarrierNames names = new CarrierNames();
        for (String[] row : Resource.rows(beside, file)) {
            names.accepted.put(plain(row[0]), row[0]);
            for (String alias : row[1].split(",")) {
                names.accepted.putIfAbsent(plain(alias), row[0]);
            }
        }
        return names;
    }

    /** The platform's spelling of what somebody wrote; case, blanks and marks do not count. */
    public Optional<String> find(String written) {
        return Optional.ofNullable(accepted.get(plain(written)))
                .filter(_ -> !plain(written).isEmpty());
    }

    /** The same by the whole of what somebody wrote or else by its beginning: “UPS Ground” is UPS. */
    public Optional<String> findBeginning(String written) {
        String words = written.strip();
        while (!words.isEmpty()) {
            Optional<String> found = find(words);
            if (found.isPresent()) {
                return found;
            }
            words = words.substring(0, Math.max(0, words.lastIndexOf(' '))).strip();
        }
        return Optional.empty();
    }

    private static String plain(String name) {
        return name.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]", "");
    }
}
