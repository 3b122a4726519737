package dev.cartage.connectors.fileexchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Assumptions;

/** Files that tests compare with: our own beside the test, and the published ones beside the project. */
final class Samples {
    private Samples() {}

    static byte[] golden(String name) {
        try (var stream = Samples.class.getResourceAsStream(name)) {
            assertThat(stream).as(name).isNotNull();
            return stream.readAllBytes();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    static String goldenText(String name) {
        return new String(golden(name), StandardCharsets.UTF_8);
    }

    /** Skips the test where the samples are not there, unless everything must run. */
    static byte[] published(String path) throws IOException {
        Path file = root().resolveSibling("shared/samples").resolve(path);
        boolean there = Files.exists(file);
        if (!Boolean.parseBoolean(System.getenv("CARTAGE_REQUIRE_ALL"))) {
            Assumptions.assumeTrue(there, "The samples are not beside the project: " + path);
        }
        assertThat(there).as("the sample %s is beside the project", path).isTrue();
        return Files.readAllBytes(file);
    }

    private static Path root() {
        String given = System.getProperty("cartage.root", "");
        return (given.isEmpty() ? Path.of("..") : Path.of(given))
                .toAbsolutePath()
                .normalize();
    }
}
