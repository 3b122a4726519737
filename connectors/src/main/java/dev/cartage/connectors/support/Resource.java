package dev.cartage.connectors.support;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Files that lie beside a connector's classes. */
public final class Resource {
    private Resource() {}

    /** @throws IllegalStateException if there is none */
    public static String text(Class<?> beside, String file) {
        try (InputStream content = beside.getResourceAsStream(file)) {
            if (content == null) {
                throw new IllegalStateException(file + " is missing beside " + beside.getSimpleName());
            }
            return new String(content.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    public static boolean exists(Class<?> beside, String file) {
        return beside.getResource(file) != null;
    }

    /** Lines {@code name = value}, without notes (#) and empty lines; "" for a value that is not there. */
    public static List<String[]> rows(Class<?> beside, String file) {
        return text(beside, file)
                .lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                .map(line -> {
                    String[] parts = line.split("=", 2);
                    return new String[] {parts[0].strip(), parts.length > 1 ? parts[1].strip() : ""};
                })
                .toList();
    }
}
