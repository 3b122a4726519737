package dev.cartage;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The arrows between packages, on the compiled classes. */
class PackageArrowsTest {
    /** The hub from the ground up: a package may use those in the rows before its own, and none in its own row. */
    private static final List<List<String>> HUB = List.of(
            List.of("storage"),
            List.of("lane"),
            List.of("account"),
            List.of("connection"),
            List.of("dispatch", "rule", "alert"),
            List.of("order"),
            List.of("shipment", "inventory"),
            List.of("flow", "webhook"),
            List.of("api", "web"));

    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("dev.cartage");

    @Test
    void theHubIsBuiltFromTheGroundUp() {
        var below = new ArrayList<String>();
        for (var row : HUB) {
            for (var name : row) {
                var allowed = new ArrayList<>(below);
                allowed.add("dev.cartage.hub." + name + "..");
                classes()
                        .that()
                        .resideInAPackage("dev.cartage.hub." + name + "..")
                        .should()
                        .onlyDependOnClassesThat(notOfTheHub()
                                .or(JavaClass.Predicates.resideInAnyPackage(allowed.toArray(String[]::new))))
                        .allowEmptyShould(true)
                        .check(CLASSES);
            }
            row.forEach(name -> below.add("dev.cartage.hub." + name + ".."));
        }
    }

    @Test
    void everyPackageOfTheHubHasItsPlace() {
        var known = HUB.stream().flatMap(List::stream).collect(Collectors.toSet());
        var found = CLASSES.stream()
                .map(JavaClass::getPackageName)
                .filter(name -> name.startsWith("dev.cartage.hub."))
                .map(name -> name.split("\\.")[3])
                .collect(Collectors.toSet());
        assertThat(found).contains("storage").isSubsetOf(known);
    }

    @Test
    void connectorsShareNothingButTheirSupport() {
        slices().matching("dev.cartage.connectors.(*)..")
                .should()
                .notDependOnEachOther()
                .ignoreDependency(
                        DescribedPredicate.alwaysTrue(),
                        JavaClass.Predicates.resideInAPackage("dev.cartage.connectors.support.."))
                .allowEmptyShould(true)
                .check(CLASSES);
    }

    @Test
    void connectorsOpenNoSocket() {
        noClasses()
                .that()
                .resideInAPackage("dev.cartage.connectors..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("java.net.http..", "javax.net..", "org.apache.sshd..", "org.apache.commons.net..")
                .allowEmptyShould(true)
                .check(CLASSES);
    }

    @Test
    void theModelKnowsNothingButTheJdk() {
        classes()
                .that()
                .resideInAPackage("dev.cartage.model..")
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage("dev.cartage.model..", "java..", "org.jspecify.annotations..")
                .allowEmptyShould(true)
                .check(CLASSES);
    }

    private static DescribedPredicate<JavaClass> notOfTheHub() {
        return DescribedPredicate.not(JavaClass.Predicates.resideInAPackage("dev.cartage.hub.."));
    }
}
