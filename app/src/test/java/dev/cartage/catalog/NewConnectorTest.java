package dev.cartage.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cartage.spi.Connector;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.ServiceLoader;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class NewConnectorTest {
    @TempDir
    private Path folder;

    private final StringWriter said = new StringWriter();

    @Test
    void whatItBeginsCompilesWithItsContractTestAndIsFound() throws IOException {
        Path project = folder.resolve("acme");
        assertThat(run("Acme", "--folder", project.toString())).isZero();
        Path classes = Files.createDirectory(folder.resolve("classes"));

        assertThat(compile(project, classes)).as(said.toString()).isZero();
        assertThat(classes.resolve("com/example/acme/AcmeContractTest.class")).exists();
        Files.createDirectories(classes.resolve("META-INF/services"));
        String service = "META-INF/services/dev.cartage.spi.Connector";
        Files.copy(project.resolve("src/main/resources").resolve(service), classes.resolve(service));
        URL[] found = {classes.toUri().toURL()};
        try (URLClassLoader loader = new URLClassLoader(found, Connector.class.getClassLoader())) {
            assertThat(ServiceLoader.load(Connector.class, loader))
                    .extracting(Connector::platform)
                    .contains("acme");
        }
    }

    @Test
    void itOverwritesNothingAndTakesOneWordOnly() {
        assertThat(run("Acme", "--folder", folder.toString())).isEqualTo(2);
        assertThat(run("two words")).isEqualTo(2);
        assertThat(said.toString()).contains("is there already").contains("one word");
    }

    private int run(String... arguments) {
        CommandLine line = new CommandLine(new NewConnector());
        line.setOut(new PrintWriter(said, true));
        line.setErr(new PrintWriter(said, true));
        return line.execute(arguments);
    }

    private static int compile(Path project, Path classes) throws IOException {
        List<String> arguments = new ArrayList<>(
                List.of("-proc:none", "-d", classes.toString(), "-cp", System.getProperty("java.class.path")));
        try (var files = Files.walk(project)) {
            files.filter(file -> file.toString().endsWith(".java"))
                    .map(Path::toString)
                    .forEach(arguments::add);
        }
        return ToolProvider.getSystemJavaCompiler().run(null, null, null, arguments.toArray(String[]::new));
    }
}
