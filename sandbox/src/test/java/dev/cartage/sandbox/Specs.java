package dev.cartage.sandbox;

import dev.cartage.sandbox.control.Json;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Assumptions;
import tools.jackson.databind.JsonNode;

/** The platforms' published contracts, in {@code ../shared/specs} beside the project. */
public final class Specs {
    private Specs() {}

    /** A file of that folder; the test is skipped where the folder is absent, unless CARTAGE_REQUIRE_ALL=true. */
    public static Path file(String name) {
        Path file = root().resolveSibling("shared").resolve("specs").resolve(name);
        if (!Files.exists(file) && !Boolean.parseBoolean(System.getenv("CARTAGE_REQUIRE_ALL"))) {
            Assumptions.abort("Skipped: the published contract " + name + " is not in ../shared/specs");
        }
        return file;
    }

    public static JsonNode json(String name) {
        Path file = file(name);
        try (InputStream raw = Files.newInputStream(file);
                InputStream plain = name.endsWith(".gz") ? new GZIPInputStream(raw) : raw) {
            return Json.MAPPER.readTree(plain);
        } catch (IOException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }

    private static Path root() {
        String given = System.getProperty("cartage.root", "");
        Path folder = Path.of(given.isEmpty() ? System.getProperty("user.dir") : given)
                .toAbsolutePath();
        while (folder.getParent() != null
                && !Files.exists(folder.resolve("sandbox").resolve("pom.xml"))) {
            folder = folder.getParent();
        }
        return folder;
    }
}
