package dev.cartage;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What STYLE.md asks of every file and a machine can see. */
class TreeTest {
    private static final List<Path> FILES = ProjectTree.writtenFiles();

    @Test
    void noFileIsLongerThanThreeHundredLines() {
        assertThat(FILES)
                .isNotEmpty()
                .allSatisfy(file -> assertThat(ProjectTree.lines(file).size())
                        .as(file.toString())
                        .isLessThanOrEqualTo(300));
    }

    @Test
    void nineInTenJavaFilesFitOnTwoScreens() {
        var java =
                FILES.stream().filter(file -> file.toString().endsWith(".java")).toList();
        var fitting = java.stream()
                .filter(file -> ProjectTree.lines(file).size() <= 150)
                .count();
        assertThat(fitting).as("of %d files", java.size()).isGreaterThanOrEqualTo(java.size() * 9L / 10);
    }

    @ParameterizedTest
    @ValueSource(strings = {"TO" + "DO", "FIX" + "ME", "@Dis" + "abled", "assertThat(" + "true)"})
    void nothingIsLeftForLater(String mark) {
        assertNowhere(mark);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "repo1.ma" + "ven",
                "repo.ma" + "ven",
                "registry.npm" + "js",
                "central.sona" + "type",
                "docker" + ".io"
            })
    void noRegistryIsNamed(String host) {
        assertNowhere(host);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/wor" + "k/", "/ro" + "ot/"})
    void noPathOfAMachineIsNamed(String path) {
        assertNowhere(path);
    }

    private static void assertNowhere(String text) {
        var wanted = text.toLowerCase(Locale.ROOT);
        var found = FILES.stream()
                .filter(file -> ProjectTree.lines(file).stream().anyMatch(line -> holds(line, wanted)))
                .map(ProjectTree.ROOT::relativize);
        assertThat(found).isEmpty();
    }

    /** As a word of its own where it begins with a letter: "mastodon" is nothing left to do. */
    private static boolean holds(String line, String wanted) {
        var at = line.toLowerCase(Locale.ROOT).indexOf(wanted);
        return at >= 0
                && (at == 0
                        || !Character.isLetterOrDigit(wanted.charAt(0))
                        || !Character.isLetter(line.charAt(at - 1)));
    }
}
