package dev.cartage;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/** Which module may be built on which: docs/architecture.md draws it, this holds it. */
class ModuleArrowsTest {
    private static final Map<String, Set<String>> MAY_USE = Map.of(
            "model", Set.of(),
            "rules", Set.of("model"),
            "spi", Set.of("model"),
            "transport", Set.of("spi"),
            "sandbox", Set.of(),
            "contract", Set.of("spi", "sandbox", "transport"),
            "connectors", Set.of("spi"),
            "hub", Set.of("model", "rules", "spi", "transport"),
            "app", Set.of("hub", "connectors", "sandbox"),
            "bench", Set.of("app"));

    private static final Set<String> MODULES = MAY_USE.keySet();

    private static final Pattern DEPENDENCY = Pattern.compile("<dependency>(.*?)</dependency>", Pattern.DOTALL);
    private static final Pattern OURS =
            Pattern.compile("<groupId>dev\\.cartage</groupId>\\s*<artifactId>(\\w+)</artifactId>");

    @ParameterizedTest
    @FieldSource("MODULES")
    void aModuleUsesOnlyWhatItMay(String module) throws IOException {
        var pom = Files.readString(ProjectTree.ROOT.resolve(module).resolve("pom.xml"));
        var used = DEPENDENCY
                .matcher(pom)
                .results()
                .map(MatchResult::group)
                .filter(dependency -> !dependency.contains("<scope>test</scope>"))
                .flatMap(dependency -> OURS.matcher(dependency).results())
                .map(found -> found.group(1))
                .collect(Collectors.toSet());
        assertThat(used).isSubsetOf(MAY_USE.get(module));
    }

    @Test
    void everyModuleHasItsPlaceInTheList() throws IOException {
        var pom = Files.readString(ProjectTree.ROOT.resolve("pom.xml"));
        assertThat(Pattern.compile("<module>(\\w+)</module>")
                        .matcher(pom)
                        .results()
                        .map(found -> found.group(1)))
                .containsExactlyInAnyOrderElementsOf(MODULES);
    }
}
