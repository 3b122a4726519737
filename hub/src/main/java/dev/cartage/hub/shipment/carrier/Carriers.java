package dev.cartage.hub.shipment.carrier;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The carriers of {@code carriers.txt}, found by what people write for them. */
public final class Carriers {
    private static final List<String> FAMILIES = List.of("shopify", "amazon", "walmart", "ebay");
    private static final Map<String, Carrier> BY_CODE = new LinkedHashMap<>();
    private static final Map<String, Carrier> BY_NAME = new HashMap<>();

    static {
        read().lines().filter(line -> !line.startsWith("#")).forEach(Carriers::add);
    }

    private Carriers() {}

    private static String read() {
        try (InputStream in = Carriers.class.getResourceAsStream("carriers.txt")) {
            if (in == null) {
                throw new IllegalStateException("The table of carriers is missing from the build");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void add(String line) {
        List<String> cells = new ArrayList<>();
        for (String cell : line.split("\\|", -1)) {
            cells.add(cell.strip());
        }
        Map<String, String> spellings = new HashMap<>();
        for (int i = 0; i < FAMILIES.size(); i++) {
            if (!cells.get(3 + i).isEmpty()) {
                spellings.put(FAMILIES.get(i), cells.get(3 + i));
            }
        }
        Carrier carrier = new Carrier(cells.get(0), cells.get(1), cells.get(2), spellings);
        BY_CODE.put(carrier.code(), carrier);
        BY_NAME.put(plain(carrier.title()), carrier);
        BY_NAME.putIfAbsent(plain(carrier.code()), carrier);
        for (String name : cells.get(3 + FAMILIES.size()).split(",")) {
            BY_NAME.putIfAbsent(plain(name), carrier);
        }
        spellings.values().stream()
                .filter(name -> !name.equals("Other"))
                .forEach(name -> BY_NAME.putIfAbsent(plain(name), carrier));
    }

    private static String plain(String name) {
        return name.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]", "");
    }

    static List<Carrier> all() {
        return List.copyOf(BY_CODE.values());
    }

    static Optional<Carrier> of(String code) {
        return Optional.ofNullable(BY_CODE.get(code));
    }

    /** By the whole of what a warehouse wrote, or else by its beginning: “UPS Ground” is UPS. */
    public static Optional<Carrier> named(String written) {
        String words = written.strip();
        while (!plain(words).isEmpty()) {
            Carrier found = BY_NAME.get(plain(words));
            if (found != null) {
                return Optional.of(found);
            }
            words = words.substring(0, Math.max(0, words.lastIndexOf(' '))).strip();
        }
        return Optional.empty();
    }

    /** As the platform wants it; what nobody here knows stays as it is written. */
    public static String spelled(String written, String platform) {
        boolean hasSpellings = FAMILIES.contains(platform.split("_", 2)[0]);
        return hasSpellings
                ? named(written).map(carrier -> carrier.spelledFor(platform)).orElse(written)
                : written;
    }

    /** The page to name to a platform beside the carrier; "" where it makes one itself, or none is known. */
    public static String pageFor(String platform, String written, String trackingNumber) {
        boolean makesItself =
                named(written).filter(carrier -> carrier.isKnownAt(platform)).isPresent();
        return makesItself ? "" : page(written, trackingNumber);
    }

    /**
     * The page that follows a parcel, by its carrier's name or else by its number.
     *
     * @return "" where the carrier is not known here, or there is no number
     */
    public static String page(String written, String trackingNumber) {
        return trackingNumber.isBlank()
                ? ""
                : named(written)
                        .or(() -> TrackingNumbers.carrier(trackingNumber))
                        .map(carrier -> carrier.follow(trackingNumber))
                        .orElse("");
    }
}
