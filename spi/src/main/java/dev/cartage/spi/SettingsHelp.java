package dev.cartage.spi;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * The help on the settings of a record, from a file beside it that is named as the record and ends in {@code .help}: a
 * setting a line, {@code name = text}. Lines that begin with # are notes.
 */
final class SettingsHelp {
    private static final ClassValue<Map<String, String>> TEXTS = new ClassValue<>() {
        @Override
        protected Map<String, String> computeValue(Class<?> type) {
            return read(type);
        }
    };

    private SettingsHelp() {}

    /** "" where there is none. */
    static String of(Class<?> type, String setting) {
        return TEXTS.get(type).getOrDefault(setting, "");
    }

    private static Map<String, String> read(Class<?> type) {
        try (InputStream file = type.getResourceAsStream(type.getSimpleName() + ".help")) {
            if (file == null) {
                return Map.of();
            }
            return new String(file.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(line -> line.split("=", 2))
                    .collect(Collectors.toMap(row -> row[0].strip(), row -> row[1].strip()));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
