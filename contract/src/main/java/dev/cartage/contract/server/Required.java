package dev.cartage.contract.server;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Assumptions;

/** What tests need of the machine. Missing: skipped with a clear line, or failed where {@code CARTAGE_REQUIRE_ALL=true}. */
public final class Required {
    private static final List<String> FOLDERS = List.of("/usr/sbin", "/usr/bin", "/sbin", "/bin", "/usr/local/sbin");

    private Required() {}

    /** The program, from the usual folders. */
    public static Path program(String name, String debianPackage) {
        var found = FOLDERS.stream()
                .map(folder -> Path.of(folder, name))
                .filter(Files::isExecutable)
                .findFirst();
        that(found.isPresent(), name + " is not installed (Debian package " + debianPackage + ")");
        return found.orElseThrow();
    }

    /** Goes on only if it holds. */
    public static void that(boolean holds, String whatIsMissing) {
        if (holds) return;
        if ("true".equals(System.getenv("CARTAGE_REQUIRE_ALL"))) Assertions.fail(whatIsMissing);
        Assumptions.abort("Skipped: " + whatIsMissing);
    }

    public static boolean root() {
        return "root".equals(System.getProperty("user.name"));
    }
}
